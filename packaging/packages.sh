# Sourced by run and test: the Debian packages that each needs, and how they are installed.

packages_build=(
    cmake ninja-build g++ git ca-certificates
    qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools libqt6svg6-dev qt6-tools-dev-tools qt6-l10n-tools
    libgl-dev libvulkan-dev
    nlohmann-json3-dev libexpected-dev libboost-dev libcli11-dev libvalijson-dev libgraphviz-dev
)
packages_run=(
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
    qml6-module-qtquick-window qml6-module-qtquick-controls qml6-module-qtquick-templates
    qml6-module-qtquick-layouts qml6-module-qtquick-shapes qml6-module-qt-labs-platform
    qt6-qpa-plugins libqt6sql6-sqlite fonts-inter libgl1-mesa-dri
)
packages_test=(
    ccache libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    qml6-module-qttest xvfb xauth
)

# ensure_packages NAME...: installs those that are missing; says what it does; does nothing when all are there.
ensure_packages() {
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing from Debian: ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing and can only be installed by root: ${missing[*]}" >&2
            return 1
        fi
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
