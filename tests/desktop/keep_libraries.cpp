// Drivers that SDL unloads at its end stay loaded, so that the leak sanitizer can tell whose a
// block is.
extern "C" int dlclose(void*) {
  return 0;
}
