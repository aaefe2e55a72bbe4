# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0

# tarim_demo_texts(target function file …): defines each function of demo/data.hpp as the text of its file, in pieces
# that every compiler takes as a literal.
function(tarim_demo_texts target)
  set(pairs ${ARGN})
  set(body "")
  while(pairs)
    list(POP_FRONT pairs name file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(APPEND body "constexpr unsigned char ${name}Bytes[] = {${bytes}};\n"
                       "std::string_view ${name}() { return {reinterpret_cast<const char*>(${name}Bytes), sizeof ${name}Bytes}; }\n")
  endwhile()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${target}_texts.cpp")
  file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT "// Made from the files beside demo/data.hpp.
#include \"demo/data.hpp\"

namespace tarim::demo {
@body@
}  // namespace tarim::demo
")
  target_sources(${target} PRIVATE "${generated}")
endfunction()
