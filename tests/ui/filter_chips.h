// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QToolButton>

namespace tw::test {

/// The chip of a condition, which comes with the end of its page and so after the first rows;
/// null if it never comes.
inline QToolButton* waitForChip(const QWidget& page, int index)
{
    const QString name = QStringLiteral("grid.filter.chip.%1").arg(index);
    QToolButton* chip = nullptr;
    const bool found = QTest::qWaitFor([&] {
        chip = page.findChild<QToolButton*>(name);
        return chip != nullptr;
    });
    return found ? chip : nullptr;
}

/// By the cross of the chip.
inline void removeChip(const QWidget& page, int index)
{
    QVERIFY(waitForChip(page, index));
    const QString name = QStringLiteral("grid.filter.chip.%1.remove").arg(index);
    QTest::mouseClick(page.findChild<QToolButton*>(name), Qt::LeftButton);
}

/// What the chip says, in the words of the page that has it by now; empty if it never comes.
inline QString chipText(const QWidget& page, int index)
{
    const QToolButton* chip = waitForChip(page, index);
    return chip ? chip->text() : QString();
}

}
