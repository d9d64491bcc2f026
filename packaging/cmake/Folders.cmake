# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Targets made of folders: their sources are the files that lie there, compiled folder by folder.

option(TUPLEWRIGHT_UNITY "Compile the sources of a folder together" ON)

# More sources in one compilation build faster from nothing and slower after one change.
set(TUPLEWRIGHT_UNITY_SIZE 8 CACHE STRING "How many sources of a folder are compiled together")

# tw_add_folder_sources(target folder…): every .h and .cpp below the folders belongs to the target.
function(tw_add_folder_sources target)
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false
            ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
        target_sources(${target} PRIVATE ${files})
        tw_compile_together(${target} ${files})
    endforeach()
endfunction()

# tw_compile_together(target file…): sources of one folder share compilations, those of two folders
# never do. So the names in the unnamed namespaces of one folder differ; a test looks after that.
function(tw_compile_together target)
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ${TUPLEWRIGHT_UNITY} UNITY_BUILD_MODE GROUP)
    list(FILTER ARGN INCLUDE REGEX "\\.cpp$")
    foreach(file IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH file)
        cmake_path(GET file PARENT_PATH folder)
        file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER ${folder} folder)
        math(EXPR count_${folder} "0${count_${folder}} + 1")
        math(EXPR part "(${count_${folder}} - 1) / ${TUPLEWRIGHT_UNITY_SIZE}")
        set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${folder}_${part})
    endforeach()
endfunction()
