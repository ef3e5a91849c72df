# The two WebAssembly modules: headless.mjs (no window) and explorer.mjs (SDL2 and Dear ImGui). Neither has a main():
# TypeScript creates the module and calls its C exports, which are marked EMSCRIPTEN_KEEPALIVE.

# ae_module(NAME FACTORY ENVIRONMENT OPTIMIZE): how every module of ours is linked.
function(ae_module name factory environment optimize)
  set_target_properties(${name} PROPERTIES SUFFIX ".mjs" RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
  target_link_options(${name} PRIVATE ${optimize} --no-entry
    -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=${factory} -sENVIRONMENT=${environment}
    -sALLOW_MEMORY_GROWTH -sMEMORY_GROWTH_GEOMETRIC_STEP=0.05 -sMAXIMUM_MEMORY=2147483648 -sSTACK_SIZE=1048576 -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPU32,UTF8ToString,stringToUTF8,lengthBytesUTF8
    -sEXPORTED_FUNCTIONS=_malloc,_free
    "$<$<CONFIG:Debug>:-sASSERTIONS=2;-gsource-map>")
endfunction()

if(headless_sources)
  add_executable(headless)
  target_link_libraries(headless PRIVATE ae_headless)
  ae_module(headless createHeadless "web,worker,node" "${ae_core_optimization}")
endif()

ae_folder_sources(web_sources web)
if(web_sources)
  ae_program(explorer "${web_sources}" ae_ui imgui_opengl3 sdl2 nlohmann_json)
  ae_module(explorer createExplorer "web,worker" "${ae_interface_optimization}")
  # Dear ImGui's fonts once more, without its own font and font engine: all glyphs come from the browser
  # (src/app/web/glyph_loader.cpp). An object of the program comes before the library's, which is then not linked.
  set(imgui_fonts "${AE_DEPS}/imgui/imgui_draw.cpp")
  target_sources(explorer PRIVATE "${imgui_fonts}")
  set_source_files_properties("${imgui_fonts}" PROPERTIES COMPILE_OPTIONS "-w"
    COMPILE_DEFINITIONS "IMGUI_ENABLE_FREETYPE;IMGUI_DISABLE_DEFAULT_FONT")
  # eglGetProcAddress of src/app/web/gl_lookup.cpp replaces Emscripten's, which keeps every GL function alive.
  target_link_options(explorer PRIVATE
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0)
endif()

# The static site, put together by the bundler from the shell, the explorer and the samples.
if(TARGET explorer AND EXISTS "${PROJECT_SOURCE_DIR}/web/shell/index.html")
  set(dist "${PROJECT_BINARY_DIR}/dist")
  file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/web/shell/*" "${PROJECT_SOURCE_DIR}/web/import/*" "${PROJECT_SOURCE_DIR}/web/library/*" "${PROJECT_SOURCE_DIR}/web/storage/*"
    "${PROJECT_SOURCE_DIR}/web/offline/*" "${PROJECT_SOURCE_DIR}/web/share/*" "${PROJECT_SOURCE_DIR}/web/export/*" "${PROJECT_SOURCE_DIR}/web/embed/*" "${PROJECT_SOURCE_DIR}/web/api/*"
    "${PROJECT_SOURCE_DIR}/web/worker/*" "${PROJECT_SOURCE_DIR}/web/tools/*" "${PROJECT_SOURCE_DIR}/assets/samples/*"
    "${PROJECT_SOURCE_DIR}/assets/models/embeddings.bin")
  find_program(AE_NODE NAMES node nodejs REQUIRED)
  add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/dist.stamp"
    COMMAND "${AE_NODE}" "${PROJECT_SOURCE_DIR}/web/tools/build-page.mjs" "${PROJECT_BINARY_DIR}" "${dist}"
      --words "${AE_WORDS}" "$<$<CONFIG:Debug>:--debug>"
    COMMAND "${CMAKE_COMMAND}" -E touch "${PROJECT_BINARY_DIR}/dist.stamp"
    DEPENDS explorer headless ${page_sources} "${AE_WORDS}" "${PROJECT_SOURCE_DIR}/assets/words/en.json"
    COMMENT "Putting the page together in ${dist}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(dist ALL DEPENDS "${PROJECT_BINARY_DIR}/dist.stamp")
endif()

# The npm package "article-explorer", from the headless module.
if(TARGET headless)
  file(GLOB package_sources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/web/api/*" "${PROJECT_SOURCE_DIR}/web/worker/*" "${PROJECT_SOURCE_DIR}/web/tools/*")
  find_program(AE_NODE NAMES node nodejs REQUIRED)
  add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/package.stamp"
    COMMAND "${AE_NODE}" "${PROJECT_SOURCE_DIR}/web/tools/build-package.mjs" "${PROJECT_BINARY_DIR}"
      "${PROJECT_BINARY_DIR}/package" "$<$<CONFIG:Debug>:--debug>"
    COMMAND "${CMAKE_COMMAND}" -E touch "${PROJECT_BINARY_DIR}/package.stamp"
    DEPENDS headless ${package_sources}
    COMMENT "Putting the npm package together"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(npm-package ALL DEPENDS "${PROJECT_BINARY_DIR}/package.stamp")
endif()
if(TARGET dist AND TARGET npm-package)
  add_dependencies(dist npm-package)
endif()
