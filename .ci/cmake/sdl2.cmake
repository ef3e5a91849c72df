# SDL2 for the browser, as a plain static library: the window, the GL context and what these refer to. Nothing is
# blitted, so its pixel converters stay out (SDL_LEAN_AND_MEAN).
set(sdl2_folder "${AE_DEPS}/sdl2")
set(sdl2_sources)
foreach(folder "" atomic core/unix cpuinfo events file stdlib libm thread thread/generic timer timer/unix video
    video/emscripten video/yuv2rgb joystick joystick/emscripten render filesystem/emscripten loadso/dlopen locale
    locale/emscripten misc misc/emscripten audio haptic haptic/dummy sensor sensor/dummy power hidapi dynapi)
  file(GLOB found "${sdl2_folder}/src/${folder}/*.c")
  list(APPEND sdl2_sources ${found})
endforeach()
add_library(sdl2 STATIC ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2_folder}/include")
target_compile_definitions(sdl2
  PUBLIC SDL_MAIN_HANDLED
  PRIVATE SDL_AUDIO_DISABLED=1 SDL_SENSOR_DISABLED=1 SDL_POWER_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_JOYSTICK_DISABLED=1
    SDL_HAPTIC_DISABLED=1 SDL_LEAN_AND_MEAN=1)
target_compile_options(sdl2 PRIVATE -w ${ae_interface_optimization})
