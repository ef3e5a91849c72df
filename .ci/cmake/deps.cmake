# Where emsdk-setup.sh has put the toolchain: $AE_DEPS, or .deps in the repository. The first configuration
# decides, so that a later build needs no environment.
if(NOT DEFINED AE_DEPS)
  if(DEFINED ENV{AE_DEPS})
    set(deps "$ENV{AE_DEPS}")
  else()
    get_filename_component(deps "${CMAKE_CURRENT_LIST_DIR}/../../.deps" ABSOLUTE)
  endif()
  set(AE_DEPS "${deps}" CACHE PATH "The folder that emsdk-setup.sh fills")
endif()
set(ENV{AE_DEPS} "${AE_DEPS}") # for CMake's own trial compilations
if(NOT EXISTS "${AE_DEPS}/emscripten.cmake")
  message(FATAL_ERROR "There is no toolchain in ${AE_DEPS}: run ./emsdk-setup.sh first.")
endif()
