// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// window_watch PROGRAM ARGUMENT…   starts a program on $DISPLAY, watches its window from outside,
// and ends it. Prints, from the start of the process: mapped_ms, when its window was on screen, and
// data_ms, when rows of text stood in the middle of it; then rss_mb, its memory once all was quiet.
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kPollInterval = 1ms;
constexpr auto kPatience = 20s;
constexpr auto kQuiet = 500ms;

// Where every program shows the body of its table, in parts of its window, and how many stripes of
// it must each hold text: rows do, a message or a spinner does not.
constexpr double kLeft = 0.28;
constexpr double kTop = 0.45;
constexpr double kWidth = 0.17;
constexpr double kHeight = 0.35;
constexpr int kStripes = 6;
constexpr int kContrast = 96;
constexpr int kLeastText = 10;

struct CloseDisplay
{
    void operator()(Display* display) const { XCloseDisplay(display); }
};
struct FreeX
{
    template <class T>
    void operator()(T* memory) const
    {
        XFree(memory);
    }
};
struct DestroyImage
{
    void operator()(XImage* image) const { XDestroyImage(image); }
};
using ImageHandle = std::unique_ptr<XImage, DestroyImage>;

/// Windows come and go while they are looked at; that is no reason to end.
int ignoreError(Display*, XErrorEvent*)
{
    return 0;
}

/// The windows of one process, seen through the X server.
class Desktop
{
public:
    explicit Desktop(Display* display)
        : m_display(display)
        , m_processAtom(XInternAtom(display, "_NET_WM_PID", False))
    { }

    /// The process's first window on screen that is larger than a dialog or splash.
    [[nodiscard]] std::optional<Window> windowOf(pid_t process) const
    {
        for (const Window window : childrenOf(XDefaultRootWindow(m_display))) {
            XWindowAttributes attributes;
            if (XGetWindowAttributes(m_display, window, &attributes) != 0
                && attributes.map_state == IsViewable && attributes.width >= 400
                && attributes.height >= 300 && belongsTo(window, process))
                return window;
        }
        return std::nullopt;
    }

    [[nodiscard]] ImageHandle tableBody(Window window) const
    {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(m_display, window, &attributes) == 0)
            return nullptr;
        return ImageHandle(XGetImage(m_display, window, int(kLeft * attributes.width),
            int(kTop * attributes.height), unsigned(kWidth * attributes.width),
            unsigned(kHeight * attributes.height), AllPlanes, ZPixmap));
    }

private:
    [[nodiscard]] std::vector<Window> childrenOf(Window parent) const
    {
        Window root = 0;
        Window above = 0;
        Window* children = nullptr;
        unsigned count = 0;
        if (XQueryTree(m_display, parent, &root, &above, &children, &count) == 0)
            return {};
        const std::unique_ptr<Window, FreeX> owned(children);
        return {children, children + count};
    }

    [[nodiscard]] bool belongsTo(Window window, pid_t process) const
    {
        Atom type = 0;
        int format = 0;
        unsigned long items = 0;
        unsigned long rest = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(m_display, window, m_processAtom, 0, 1, False, XA_CARDINAL, &type,
            &format, &items, &rest, &data);
        const std::unique_ptr<unsigned char, FreeX> owned(data);
        return items == 1 && *reinterpret_cast<const unsigned long*>(data) == unsigned(process);
    }

    Display* m_display;
    Atom m_processAtom;
};

int brightness(const XImage& image, int x, int y)
{
    const auto* const row = reinterpret_cast<const std::uint32_t*>(
        image.data + std::ptrdiff_t(y) * image.bytes_per_line);
    const std::uint32_t pixel = row[x];
    return int((pixel & 255) + (pixel >> 8 & 255) * 2 + (pixel >> 16 & 255)) / 4;
}

int commonBrightness(const XImage& image)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            ++counts[size_t(brightness(image, x, y))];
    return int(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

bool holdsText(const XImage& image, int background, int fromRow, int toRow)
{
    int marked = 0;
    for (int y = fromRow; y < toRow; ++y)
        for (int x = 0; x < image.width; ++x)
            marked += std::abs(brightness(image, x, y) - background) > kContrast ? 1 : 0;
    return marked >= kLeastText && marked < (toRow - fromRow) * image.width / 3;
}

bool showsRows(const XImage& image)
{
    const int background = commonBrightness(image);
    for (int stripe = 0; stripe < kStripes; ++stripe) {
        if (!holdsText(image, background, image.height * stripe / kStripes,
                image.height * (stripe + 1) / kStripes))
            return false;
    }
    return true;
}

double residentMegabytes(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    const std::string field = "VmRSS:";
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field))
            return std::stod(line.substr(field.size())) * 1024 / 1e6;
    }
    return 0;
}

pid_t start(char** command)
{
    const pid_t process = fork();
    if (process == 0) {
        execvp(command[0], command);
        std::perror(command[0]);
        _exit(127);
    }
    return process;
}

bool watch(const Desktop& desktop, pid_t process, Clock::time_point started)
{
    const auto elapsed = [started] {
        return std::chrono::duration<double, std::milli>(Clock::now() - started).count();
    };
    bool mapped = false;
    while (Clock::now() - started < kPatience && waitpid(process, nullptr, WNOHANG) == 0) {
        if (const std::optional<Window> window = desktop.windowOf(process)) {
            if (!mapped)
                std::printf("mapped_ms %.3f\n", elapsed());
            mapped = true;
            const double now = elapsed();
            const ImageHandle image = desktop.tableBody(*window);
            if (image && showsRows(*image)) {
                std::printf("data_ms %.3f\n", now);
                std::this_thread::sleep_for(kQuiet);
                std::printf("rss_mb %.3f\n", residentMegabytes(process));
                return true;
            }
        }
        std::this_thread::sleep_for(kPollInterval);
    }
    std::fprintf(stderr, mapped ? "The window never showed rows.\n" : "No window appeared.\n");
    return false;
}

}

int main(int, char** argv)
{
    const std::unique_ptr<Display, CloseDisplay> display(XOpenDisplay(nullptr));
    if (!display) {
        std::fprintf(stderr, "No display.\n");
        return EXIT_FAILURE;
    }
    XSetErrorHandler(&ignoreError);
    const Desktop desktop(display.get());
    const Clock::time_point started = Clock::now();
    const pid_t process = start(argv + 1);
    const bool seen = watch(desktop, process, started);
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
    return seen ? EXIT_SUCCESS : EXIT_FAILURE;
}
