// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection_figures.h"

#include <tuplewright/values/decimal_scanner.h>

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

constexpr qsizetype kAverageDigits = 2; ///< at least so many behind the point

struct SelectionFiguresTexts
{
    Q_DECLARE_TR_FUNCTIONS(SelectionFigures)
};

}

void SelectionFigures::add(const Value& value, const ColumnType& type)
{
    ++m_cells;
    if (value.isNull() || value.isDefault()) {
        ++m_nulls;
        return;
    }
    if (!type.isNumeric())
        return;
    const std::optional<ScannedDecimal> written = scanDecimal(value.bytes());
    if (const auto number = written ? Decimal::from(*written) : std::nullopt) {
        m_fraction = std::max(m_fraction, written->scale());
        addNumber(*number, value.toText());
    } else {
        m_isExact = false; // NaN and the infinities have no place in a sum
    }
}

void SelectionFigures::addNumber(const Decimal& number, const QString& text)
{
    ++m_numbers;
    const std::optional<Decimal> sum = m_sum.plus(number);
    m_isExact = m_isExact && sum;
    if (sum)
        m_sum = *sum;
    if (!m_least || number < m_least->first)
        m_least = {number, text};
    if (!m_most || m_most->first < number)
        m_most = {number, text};
}

QString SelectionFigures::text() const
{
    const QLocale locale;
    QStringList words{m_cells == 1
            ? SelectionFiguresTexts::tr("1 cell")
            : SelectionFiguresTexts::tr("%1 cells").arg(locale.toString(m_cells))};
    if (m_nulls > 0)
        words.append(SelectionFiguresTexts::tr("%1 NULL").arg(locale.toString(m_nulls)));
    if (m_numbers > 0 && m_isExact) {
        words.append(SelectionFiguresTexts::tr("sum %1").arg(m_sum.toText(m_fraction)));
        const qsizetype digits = std::max(m_fraction, kAverageDigits);
        if (const std::optional<Decimal> average = m_sum.dividedBy(m_numbers, digits))
            words.append(SelectionFiguresTexts::tr("avg %1").arg(average->toText(digits)));
    }
    if (m_least && m_most) {
        words.append(SelectionFiguresTexts::tr("min %1").arg(m_least->second));
        words.append(SelectionFiguresTexts::tr("max %1").arg(m_most->second));
    }
    return words.join(QStringLiteral(" · "));
}

}
