# The toolchain file of the web presets: Emscripten, wherever emsdk-setup.sh has found it.
include("${CMAKE_CURRENT_LIST_DIR}/deps.cmake")
include("${AE_DEPS}/emscripten.cmake")
