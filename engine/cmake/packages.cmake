# Debian packages, by `cpack` in the build: libzhunsheng1 (both shared libraries), libzhunsheng-dev and zhunsheng (the command and
# the shipped rules).

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME zhunsheng)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "zhunsheng developers <zhunsheng@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime development command)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)  # which also lets the loader's cache be renewed
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libzhunsheng1)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
    "rule engine for Chinese market-regulation law: shared libraries\n\
 Facts of a case go in as JSON; violations, sanctions, transfers and reasons come\n\
 out. With the libraries for C++ and for C.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libzhunsheng-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libzhunsheng1 (= ${PROJECT_VERSION}), libyaml-cpp-dev, libsimdjson-dev, libssl-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS zhunsheng)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "rule engine for Chinese market-regulation law: for development\n\
 Headers for C++ and C, the static library, and what CMake and pkg-config read.")
set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME zhunsheng)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION utils)
set(CPACK_COMPONENT_COMMAND_DESCRIPTION
    "rule engine for Chinese market-regulation law: the command\n\
 Decides cases, singly or by the million, checks and explains rules; with the\n\
 rulebook for inspection and testing institutions.")
include(CPack)
