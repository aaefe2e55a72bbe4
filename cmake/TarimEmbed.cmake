# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0

# tarim_embed(target FILE dictionary/zt1.zdict HEADER "shared/wire/compress.hpp" FUNCTION tarim::wire::dictionary): a file
# of bytes as the definition of a function that HEADER declares and that returns std::string_view.
function(tarim_embed target)
  cmake_parse_arguments(ARG "" "FILE;HEADER;FUNCTION" "" ${ARGN})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_FILE}")
  file(READ "${ARG_FILE}" bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  get_filename_component(name "${ARG_FILE}" NAME_WE)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${target}_${name}.cpp")
  file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT "// Made from ${ARG_FILE}.
#include \"${ARG_HEADER}\"

static const char kEmbedded[] = {@bytes@};

std::string_view @ARG_FUNCTION@() { return {kEmbedded, sizeof kEmbedded}; }
")
  target_sources(${target} PRIVATE "${generated}")
endfunction()
