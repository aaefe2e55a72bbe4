# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
#
# How everything is compiled: language level, warnings (as errors), sanitizers, compiler cache, where programs land.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

option(TARIM_WERROR "Treat warnings as errors" ON)
set(TARIM_SANITIZE "" CACHE STRING "Sanitizers to compile with, for example address,undefined")

# A faster linker where there is one: a hundred programs link the same libraries.
find_program(MOLD mold)
if(MOLD AND NOT TARIM_SANITIZE)
  add_link_options(-fuse-ld=mold)
endif()

# moc needs nothing of the standard library, and its 6.4 stumbles over <compare>.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/")

find_program(CCACHE ccache)
if(CCACHE)
  # Without these sloppinesses ccache leaves alone what uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE}")
endif()

# A folder's files compiled as one: a quarter of the time for a whole build, more for one changed file. The debug preset,
# which is for working in one place, compiles them one by one, and so finds what a file forgot to include.
option(TARIM_UNITY "Compile each folder's files together" ON)
set(CMAKE_UNITY_BUILD ${TARIM_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 16)

add_library(tarim_flags INTERFACE)
target_include_directories(tarim_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(tarim_flags INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                             $<$<BOOL:${TARIM_WERROR}>:-Werror>)
# GCC 12 reports false positives inside the standard library and Boost at -O2 (GCC bugs 105329, 107138).
target_compile_options(tarim_flags INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
                                             -Wno-stringop-overread -Wno-array-bounds -Wno-dangling-pointer)
if(TARIM_UNITY)  # It takes every file of a unit for a header, where this would be a fault.
  target_compile_options(tarim_flags INTERFACE -Wno-subobject-linkage)
endif()
if(TARIM_SANITIZE)
  add_compile_options(-fsanitize=${TARIM_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TARIM_SANITIZE})
  if(TARIM_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
  # -Wtsan: Asio uses atomic_thread_fence, which tsan does not model; tests run with Asio's own locks instead.
  if(TARIM_SANITIZE MATCHES "thread")
    add_compile_options(-Wno-tsan)
  endif()
endif()
