# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, Qt strictness and instrumentation shared by every target.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(BUILD_SHARED_LIBS)
    # Tests reach into the libraries, and a change inside of one leaves the programs as they are.
    set(CMAKE_LINK_DEPENDS_NO_SHARED ON)
    # Programs of this build find the libraries where they are built. A path that is exchanged by the
    # installation would be padded with empty entries, which mean the current folder.
    set(CMAKE_BUILD_WITH_INSTALL_RPATH ON)
    set(CMAKE_INSTALL_RPATH "${PROJECT_BINARY_DIR}/core;${PROJECT_BINARY_DIR}/ui")
    add_compile_options(-fno-semantic-interposition)
else()
    set(CMAKE_CXX_VISIBILITY_PRESET hidden)
    set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
endif()

find_program(TUPLEWRIGHT_CCACHE ccache)
if(TUPLEWRIGHT_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are only cacheable when time macros and defines are not compared.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${TUPLEWRIGHT_CCACHE})
endif()

add_library(tuplewright_strict INTERFACE)
target_compile_options(tuplewright_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wno-missing-field-initializers
    $<$<BOOL:${TUPLEWRIGHT_WERROR}>:-Werror>)
# libstdc++ 12 sorts stably through a buffer that it calls deprecated; clang reports it to us.
target_compile_options(tuplewright_strict INTERFACE
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# gcc takes each source of a joint compilation for a header, whose types in unnamed namespaces differ.
target_compile_options(tuplewright_strict INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
target_compile_definitions(tuplewright_strict INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# The precompiled header is an object of its own for gcc; clang reads it as it is.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(tuplewright_strict INTERFACE -fpch-preprocess)
endif()

if(TUPLEWRIGHT_SANITIZE)
    add_compile_options(-fsanitize=${TUPLEWRIGHT_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TUPLEWRIGHT_SANITIZE})
    if(TUPLEWRIGHT_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()
if(TUPLEWRIGHT_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(TUPLEWRIGHT_COVERAGE)
    # Threads count together; without it counts can be lost, or become negative.
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()

# Debuggers and sanitizers look into the memory of a program; nobody else has to.
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT TUPLEWRIGHT_SANITIZE)
    set(TUPLEWRIGHT_PRIVATE_MEMORY TW_PRIVATE_MEMORY)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
    include(CheckPIESupported)
    check_pie_supported()
    # Debian's compilers define a weaker level of their own.
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong
        -fstack-clash-protection)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options(-fcf-protection)
    endif()
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
endif()
