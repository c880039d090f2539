# One folder of engine/ is one layer. A layer may include only the layers that it names under USES, and what those
# use in turn: each layer's headers are reached through a directory of its own, so any other include does not compile.

#   zhunsheng_layer(values SOURCES number.cpp date.cpp USES text PACKAGES Boost::headers)
function(zhunsheng_layer name)
    cmake_parse_arguments(layer "" "" "SOURCES;USES;PACKAGES" ${ARGN})
    set(doorway ${PROJECT_BINARY_DIR}/layers/${name})
    file(MAKE_DIRECTORY ${doorway})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${name} ${doorway}/${name} SYMBOLIC)

    list(TRANSFORM layer_SOURCES PREPEND ${name}/)
    list(TRANSFORM layer_USES PREPEND zhunsheng_)
    add_library(zhunsheng_${name} OBJECT ${layer_SOURCES})
    target_include_directories(zhunsheng_${name} PUBLIC ${doorway})
    target_link_libraries(zhunsheng_${name}
        PUBLIC zhunsheng_public_headers ${layer_USES}
        PRIVATE zhunsheng_settings ${layer_PACKAGES})
    set_target_properties(zhunsheng_${name} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    set_property(GLOBAL APPEND PROPERTY ZHUNSHENG_LAYERS zhunsheng_${name})
    set_property(GLOBAL APPEND PROPERTY ZHUNSHENG_PACKAGES ${layer_PACKAGES})
endfunction()
