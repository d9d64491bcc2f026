// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/browse_page.h"
#include "grid/grid_view.h"
#include "sqlite_file.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QLabel>
#include <QTest>

namespace tw::test {

/// A table of a SQLite file in a page on screen.
class TablePage
{
public:
    TablePage(const QString& schema, const QString& table, const GuardOptions& itsGuard = {},
        const QString& maskedColumns = {})
        : guard(itsGuard)
        , masked(maskedColumns)
        , file(schema)
    {
        open(table);
    }

    void open(const QString& table, TableSettings* memory = nullptr)
    {
        ConnectionConfig config = file.config();
        config.guard = guard;
        config.session.maskedColumns = masked;
        auto pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret{});
        page = std::make_unique<BrowsePage>(UiContext{theme, icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, table}, memory);
        page->resize(1100, 600);
        page->show();
        QTRY_VERIFY(page->isLoaded());
    }

    [[nodiscard]] ResultModel& model() const { return *page->controller().model(); }
    [[nodiscard]] EditController& edits() const { return *page->controller().edits(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model().value(row, column).toText();
    }

    void stage(int row, int column, const QString& text) const
    {
        QVERIFY(model().setData(model().index(row, column), text, Qt::EditRole));
    }

    template <class Widget>
    [[nodiscard]] Widget* child(const QString& name) const
    {
        return page->findChild<Widget*>(name);
    }

    [[nodiscard]] QString notice() const
    {
        return child<QLabel>(QStringLiteral("page.notice.text"))->text();
    }

    Theme theme;
    Icons icons{theme};
    GuardOptions guard;
    QString masked;
    SqliteFile file;
    std::unique_ptr<BrowsePage> page;
};

}
