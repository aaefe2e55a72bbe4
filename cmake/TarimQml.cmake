# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0

# tarim_qml_module(name URI Tarim.X QML_FILES … [RESOURCES …] [SOURCES …] [LINKS …] [USES Tarim.Y …]): one static QML
# module per folder, found under qrc:/qt/qml; adds name and nameplugin. USES are the modules whose C++ types its own have
# as properties. A program shows it by linking name + "plugin" and calling tarim::components::setUp(engine) once. Byte code
# only: compiling QML on to C++ gains little here, costs minutes, and its output does not pass our warnings.
function(tarim_qml_module name)
  cmake_parse_arguments(ARG "" "URI" "QML_FILES;RESOURCES;SOURCES;LINKS;USES" ${ARGN})
  string(REPLACE "." "/" folder "${ARG_URI}")
  qt_add_library(${name} STATIC)
  set_target_properties(${name} PROPERTIES AUTOMOC ON QT_QMLCACHEGEN_ARGUMENTS "--only-bytecode")
  qt_add_qml_module(${name}
    URI ${ARG_URI}
    VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml/${folder}"
    IMPORT_PATH "${CMAKE_BINARY_DIR}/qml"
    DEPENDENCIES QtQuick ${ARG_USES}
    QML_FILES ${ARG_QML_FILES}
    RESOURCES ${ARG_RESOURCES}
    SOURCES ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC tarim_flags Qt6::Quick ${ARG_LINKS})
  if(ARG_SOURCES AND "${ARG_LINKS}" MATCHES "tarim_")  # a view model of the client
    target_precompile_headers(${name} REUSE_FROM tarim_pch_qt)
  endif()
endfunction()
