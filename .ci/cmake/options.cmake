# Flags of our own targets (ae_options) and of everything that is linked.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# CMake's own -O2 of these configurations would override nothing but confuse: each target states its level.
set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-DNDEBUG")
set(release "$<CONFIG:Release>")
set(ae_core_optimization "$<${release}:-O3>")
set(ae_interface_optimization "$<${release}:-O2>")
if(EMSCRIPTEN)
  set(ae_interface_optimization "$<${release}:-Oz>")
elseif(AE_SANITIZERS) # the instrumented code is slow to compile at higher levels
  set(ae_core_optimization "$<${release}:-O1>")
  set(ae_interface_optimization "$<${release}:-O1>")
endif()

# The compiler reads assets with #embed. ccache learns of embedded files only from the dependency file, which is
# what its depend mode goes by. Paths are taken relative to the repository, so that several checkouts share the cache.
find_program(AE_CCACHE ccache)
if(AE_CCACHE)
  set(launcher "${CMAKE_COMMAND};-E;env;CCACHE_DEPEND=1;CCACHE_NOHASHDIR=1;CCACHE_BASEDIR=${PROJECT_SOURCE_DIR};${AE_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()

# Results must be the same bits natively and in the browser, hence no contraction of a*b+c.
add_compile_options(-ffp-contract=off)

if(AE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(AE_SANITIZERS)
  add_compile_options(-fsanitize=${AE_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${AE_SANITIZERS})
endif()

if(EMSCRIPTEN)
  add_compile_options(-msimd128 -mbulk-memory -mnontrapping-fptoint -msign-ext -fwasm-exceptions)
  add_link_options(-msimd128 -fwasm-exceptions "$<${release}:-O2>")
else()
  add_link_options(-fuse-ld=lld)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()

# Relative to the build folder, in which Ninja starts the compiler: ccache does not know this option.
file(RELATIVE_PATH assets "${CMAKE_BINARY_DIR}" "${PROJECT_SOURCE_DIR}/assets")

add_library(ae_options INTERFACE)
target_compile_options(ae_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wimplicit-fallthrough -Werror
  -Wno-c23-extensions # #embed
  "--embed-dir=${assets}")
