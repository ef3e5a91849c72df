# Third-party libraries as targets. Their headers count as system headers, so our warnings stay ours.

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${AE_DEPS}/include")
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION=0)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${AE_DEPS}/include")

# Dear ImGui's core, without its demonstration and debugging windows.
set(imgui_folder "${AE_DEPS}/imgui")
add_library(imgui STATIC
  "${imgui_folder}/imgui.cpp"
  "${imgui_folder}/imgui_draw.cpp"
  "${imgui_folder}/imgui_tables.cpp"
  "${imgui_folder}/imgui_widgets.cpp"
  "${imgui_folder}/misc/cpp/imgui_stdlib.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_folder}" "${imgui_folder}/misc/cpp")
target_compile_definitions(imgui PUBLIC
  "ImDrawIdx=unsigned int" # WebGL has no vertex offset, and 16 bits end at about 16,000 glyphs a draw list
  IMGUI_USE_WCHAR32 # emoji and rare Han characters lie beyond 16 bits
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS)
target_compile_options(imgui PRIVATE -w ${ae_interface_optimization})

add_library(imgui_opengl3 STATIC "${imgui_folder}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_opengl3 SYSTEM PUBLIC "${imgui_folder}/backends")
target_link_libraries(imgui_opengl3 PUBLIC imgui)
target_compile_options(imgui_opengl3 PRIVATE -w ${ae_interface_optimization})

# Google Benchmark, the same version natively and as WebAssembly; "./emsdk-setup.sh bench" fetches it.
if(AE_BENCH)
  set(benchmark_folder "${AE_DEPS}/benchmark")
  if(NOT EXISTS "${benchmark_folder}/src")
    message(FATAL_ERROR "There is no Google Benchmark in ${AE_DEPS}: run ./emsdk-setup.sh bench first.")
  endif()
  file(STRINGS "${PROJECT_SOURCE_DIR}/.ci/toolchain.manifest" benchmark_part REGEX "^benchmark ")
  string(REGEX MATCH "[0-9.]+" benchmark_version "${benchmark_part}")
  file(GLOB benchmark_sources "${benchmark_folder}/src/*.cc")
  list(FILTER benchmark_sources EXCLUDE REGEX "benchmark_main")
  add_library(google_benchmark STATIC ${benchmark_sources})
  target_include_directories(google_benchmark SYSTEM PUBLIC "${benchmark_folder}/include")
  target_compile_definitions(google_benchmark
    PUBLIC BENCHMARK_STATIC_DEFINE
    PRIVATE BENCHMARK_VERSION="${benchmark_version}" HAVE_STD_REGEX HAVE_STEADY_CLOCK)
  target_compile_options(google_benchmark PRIVATE -w ${ae_interface_optimization})
endif()

# The desktop program's SDL2: the machine's library with the headers of the source that was fetched. Its SDL_config.h
# knows nothing of this platform but what is said here.
if(AE_DESKTOP AND NOT EMSCRIPTEN)
  find_library(AE_SDL2 NAMES SDL2-2.0 libSDL2-2.0.so.0 REQUIRED)
  add_library(sdl2_of_the_system INTERFACE)
  target_include_directories(sdl2_of_the_system SYSTEM INTERFACE "${AE_DEPS}/sdl2/include")
  target_compile_definitions(sdl2_of_the_system INTERFACE HAVE_STDINT_H=1)
  target_link_libraries(sdl2_of_the_system INTERFACE "${AE_SDL2}")
endif()

if(EMSCRIPTEN)
  target_compile_definitions(imgui_opengl3
    PUBLIC IMGUI_IMPL_OPENGL_ES3
    PRIVATE glGetIntegerv=ae_gl_get_integers) # src/app/web/gl_state.cpp
  include("${CMAKE_CURRENT_LIST_DIR}/sdl2.cmake")
endif()
