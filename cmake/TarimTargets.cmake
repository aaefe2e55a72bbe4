# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0

# tarim_library(name [QT] SOURCES a.cpp … LINKS lower …): one folder, one static library, all includes from the root.
# QT when Qt stands below it: its flags do not go with the core's precompiled header.
function(tarim_library name)
  cmake_parse_arguments(ARG "QT" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC tarim_flags ${ARG_LINKS})
  if(NOT ARG_QT)
    target_precompile_headers(${name} REUSE_FROM tarim_pch_core)
  endif()
endfunction()

# tarim_test(name LABEL unit SOURCES … LINKS …): one Qt Test program per folder; its main runs every class.
function(tarim_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LINKS;ENV" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  if(TARIM_SANITIZE)
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 4")
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  # With Boost, for its definitions: the precompiled header has them.
  target_link_libraries(${name} PRIVATE tarim_flags Boost::json Qt6::Test ${ARG_LINKS})
  # Tests are half of what is compiled, and optimizing is a third of their time.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  target_precompile_headers(${name} REUSE_FROM tarim_pch_tests)
  target_compile_definitions(${name} PRIVATE TARIM_TESTS_DIR="${CMAKE_SOURCE_DIR}/tests"
                                             TARIM_POLICIES_DIR="${CMAKE_SOURCE_DIR}/shared/policies"
                                             TARIM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  add_test(NAME ${name} COMMAND ${name})
  # An odd time zone and locale on purpose: nothing may depend on the machine's own. libjxl 0.7 frees what it got by
  # new(nothrow), inside itself.
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "TZ=America/St_Johns;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;ASAN_OPTIONS=alloc_dealloc_mismatch=0;TSAN_OPTIONS=die_after_fork=0:suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp;${ARG_ENV}")
endfunction()

# tarim_rooms(a b …): the folders below this one, in the order of who stands on whom.
function(tarim_rooms)
  foreach(room IN LISTS ARGN)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${room}/CMakeLists.txt")
      add_subdirectory(${room})
    endif()
  endforeach()
endfunction()
