// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_lines.h"

#include "../input/input_file.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

class InputLines final : public LineEditor
{
public:
    explicit InputLines(StopToken stop)
        : m_stop(std::move(stop))
    { }

    Result<TypedLine> read(const QString&) override
    {
        if (!m_input) {
            TW_TRY(InputFile input, InputFile::open(u"-"_s));
            m_input.emplace(std::move(input));
        }
        qsizetype end = m_rest.indexOf('\n');
        while (end < 0 && !m_isAtEnd) {
            TW_TRY(const QByteArray part, m_input->part(m_stop));
            m_isAtEnd = part.isEmpty();
            m_rest += part;
            end = m_rest.indexOf('\n');
        }
        if (m_rest.isEmpty())
            return TypedLine{TypedLine::Kind::End};
        QByteArray line = m_rest.first(end < 0 ? m_rest.size() : end);
        m_rest.remove(0, line.size() + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!QByteArrayView(line).isValidUtf8())
            return fail(ErrorKind::InvalidArgument, u"Standard input is not UTF-8 text."_s);
        return TypedLine{TypedLine::Kind::Text, QString::fromUtf8(line)};
    }

private:
    const StopToken m_stop;
    std::optional<InputFile> m_input;
    QByteArray m_rest;
    bool m_isAtEnd = false;
};

}

std::unique_ptr<LineEditor> makeInputLines(StopToken stop)
{
    return std::make_unique<InputLines>(std::move(stop));
}

}
