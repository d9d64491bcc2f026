// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal_editor.h"

#include "../output/terminal.h"

#include <algorithm>
#include <cstdio>
#include <poll.h>
#include <readline/history.h>
#include <readline/readline.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Wakes a thread that polls.
class Wakeup
{
public:
    Wakeup()
        : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    { }
    ~Wakeup() { close(m_descriptor); }
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void wake() const { eventfd_write(m_descriptor, 1); }
    void clear() const
    {
        eventfd_t count = 0;
        eventfd_read(m_descriptor, &count);
    }

private:
    const int m_descriptor;
};

QString commonStart(const QList<LineCompletion::Choice>& choices)
{
    QString start = choices.first().insert;
    for (const LineCompletion::Choice& choice : choices) {
        qsizetype length = 0;
        while (length < start.size() && length < choice.insert.size()
            && start[length] == choice.insert[length])
            ++length;
        start.truncate(length);
    }
    return start;
}

/// One at a time: Readline keeps what it knows in variables of the process.
class ReadlineEditor final : public LineEditor
{
public:
    ReadlineEditor(LineCompleter completer, StopToken stop)
        : m_completer(std::move(completer))
        , m_stop(std::move(stop))
        , m_onStop(m_stop, [this] { m_wakeup.wake(); })
    {
        s_current = this;
        rl_readline_name = "tuplewright-cli";
        rl_outstream = stderr;
        rl_catch_signals = 0;
        rl_change_environment = 0;
        rl_bind_key('\t', &ReadlineEditor::onTab);
        using_history();
    }
    ~ReadlineEditor() override { s_current = nullptr; }
    ReadlineEditor(const ReadlineEditor&) = delete;
    ReadlineEditor& operator=(const ReadlineEditor&) = delete;

    Result<TypedLine> read(const QString& prompt) override
    {
        m_typed.reset();
        rl_callback_handler_install(visibleText(prompt).toUtf8().constData(), &onLine);
        const Result<TypedLine> line = waitForLine();
        rl_callback_handler_remove();
        return line;
    }

    void remember(const QString& entry) override { add_history(entry.toUtf8().constData()); }

    void interrupt() override { m_wakeup.wake(); }

private:
    Result<TypedLine> waitForLine()
    {
        while (!m_typed) {
            pollfd inputs[] = {{STDIN_FILENO, POLLIN, 0}, {m_wakeup.descriptor(), POLLIN, 0}};
            if (poll(inputs, 2, -1) < 0)
                continue; // a signal, of a changed size for one
            if (inputs[1].revents != 0) {
                m_wakeup.clear();
                return dropped();
            }
            if (inputs[0].revents != 0)
                rl_callback_read_char();
        }
        return *m_typed;
    }

    Result<TypedLine> dropped()
    {
        std::fputs("^C\n", stderr);
        if (m_stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"The shell was ended."_s);
        return TypedLine{TypedLine::Kind::Interrupted};
    }

    static void onLine(char* line)
    {
        if (line) {
            s_current->m_typed = TypedLine{TypedLine::Kind::Text, QString::fromUtf8(line)};
        } else {
            std::fputc('\n', stderr);
            s_current->m_typed = TypedLine{TypedLine::Kind::End};
        }
        std::free(line); // NOLINT(cppcoreguidelines-no-malloc): made by Readline
        // Else the next prompt would be shown at once.
        rl_callback_handler_remove();
    }

    static int onTab(int, int)
    {
        s_current->complete(rl_last_func == &ReadlineEditor::onTab);
        return 0;
    }

    void complete(bool isAgain)
    {
        const QString line = QString::fromUtf8(rl_line_buffer);
        const qsizetype caret = QString::fromUtf8(rl_line_buffer, rl_point).size();
        LineCompletion found = m_completer(line, caret);
        const QString typed = line.sliced(found.replaced.start, found.replaced.length);
        const auto isOther = [&typed](const LineCompletion::Choice& choice) {
            return !choice.insert.startsWith(typed, Qt::CaseInsensitive);
        };
        if (!std::ranges::all_of(found.choices, isOther))
            found.choices.removeIf(isOther);
        if (found.choices.isEmpty()) {
            rl_ding();
            return;
        }
        if (found.choices.size() == 1) {
            replace(line, found.replaced, found.choices.first());
            return;
        }
        const QString start = commonStart(found.choices);
        if (start.size() > typed.size() && start.startsWith(typed, Qt::CaseInsensitive))
            replace(line, found.replaced, {start, start});
        else if (isAgain)
            list(found.choices);
        else
            rl_ding();
    }

    static void replace(
        const QString& line, const TextRange& range, const LineCompletion::Choice& choice)
    {
        const int begin = int(line.first(range.start).toUtf8().size());
        const int end = int(line.first(range.end()).toUtf8().size());
        rl_begin_undo_group();
        rl_delete_text(begin, end);
        rl_point = begin;
        rl_insert_text(choice.insert.toUtf8().constData());
        rl_point -= choice.caretBack;
        rl_end_undo_group();
    }

    static void list(const QList<LineCompletion::Choice>& choices)
    {
        QByteArrayList labels{{}}; // the first one is what they have in common
        int longest = 0;
        for (const LineCompletion::Choice& choice : choices) {
            labels.append(visibleText(choice.label).toUtf8());
            longest = std::max(longest, int(labels.last().size()));
        }
        std::vector<char*> matches;
        for (QByteArray& label : labels)
            matches.push_back(label.data());
        matches.push_back(nullptr);
        rl_display_match_list(matches.data(), int(choices.size()), longest);
        rl_forced_update_display();
    }

    static inline ReadlineEditor* s_current = nullptr;

    const LineCompleter m_completer;
    const StopToken m_stop;
    const Wakeup m_wakeup;
    const std::stop_callback<std::function<void()>> m_onStop;
    std::optional<TypedLine> m_typed;
};

}

std::unique_ptr<LineEditor> makeTerminalEditor(LineCompleter completer, StopToken stop)
{
    return std::make_unique<ReadlineEditor>(std::move(completer), std::move(stop));
}

}
