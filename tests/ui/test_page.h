// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QSet>

namespace tw::test {

/// A page that does what a test tells it to.
class TestPage final : public Page
{
public:
    explicit TestPage(QString title, QWidget* parent = nullptr)
        : Page(parent)
        , m_title(std::move(title))
    { }

    QString title() const override { return m_title; }
    QString iconName() const override { return QStringLiteral("table"); }
    bool isDirty() const override { return changes > 0; }
    int pendingChanges() const override { return changes; }
    bool can(PageCommand command) const override { return possible.contains(int(command)); }
    void run(PageCommand command) override { ran.append(command); }
    QStringList statusTexts() const override { return {QStringLiteral("200 of ~98 M")}; }
    QString viewState() const override { return view; }
    void restoreView(const QString& text) override { view = text; }
    bool isLoaded() const override { return true; }
    std::optional<Error> error() const override { return {}; }

    void change() { Q_EMIT stateChanged(); }
    void allow(PageCommand command) { possible.insert(int(command)); }
    void forbid(PageCommand command) { possible.remove(int(command)); }

    int changes = 0;
    QString view;
    QSet<int> possible;
    QList<PageCommand> ran;

private:
    QString m_title;
};

}
