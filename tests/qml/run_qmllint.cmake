# Runs qmllint over every QML file of the interface, and fails on any word of it.
file(GLOB_RECURSE files ${SOURCE}/*.qml)
if(NOT files)
    message(FATAL_ERROR "there is no QML in ${SOURCE}")
endif()
execute_process(COMMAND ${QMLLINT} -I ${MODULES} ${files} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(NOT status EQUAL 0 OR NOT "${out}${err}" STREQUAL "")
    message(FATAL_ERROR "qmllint says:\n${out}${err}")
endif()
