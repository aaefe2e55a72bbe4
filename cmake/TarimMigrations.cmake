# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0

# tarim_migrations(target FOLDER migrations HEADER "client/vault/schema.hpp" FUNCTION tarim::client::migrations):
# embeds NNNN-what.sql, in order, as the definition of a function that HEADER declares and that returns
# std::span<const tarim::db::Migration>.
function(tarim_migrations target)
  cmake_parse_arguments(ARG "" "FOLDER;HEADER;FUNCTION" "" ${ARGN})
  file(GLOB steps CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_FOLDER}/[0-9][0-9][0-9][0-9]-*.sql")
  list(SORT steps)
  set(rows "")
  foreach(step IN LISTS steps)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${step}")
    get_filename_component(name "${step}" NAME_WE)
    string(SUBSTRING "${name}" 0 4 number)
    math(EXPR number "1${number} - 10000")
    file(READ "${step}" sql)
    string(APPEND rows "    {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
  endforeach()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${target}_migrations.cpp")
  file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT "// Made from ${ARG_FOLDER}/*.sql.
#include \"${ARG_HEADER}\"

namespace {
constexpr tarim::db::Migration kSteps[] = {
@rows@};
}  // namespace

std::span<const tarim::db::Migration> @ARG_FUNCTION@() { return kSteps; }
")
  target_sources(${target} PRIVATE "${generated}")
endfunction()
