// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// paint_benchmark ours|stock   cells painted (offscreen), on the server that libpq's variables
// name:
//   repaint_ms    median of 500 paints of 41 x 10 cells with NULLs and every state of a row, by
//                 the grid or by Qt's own table view over the same model; repaint_p95_ms
// and by ours alone:
//   wide_ms       the 99th part of a hundred of the paints while 20,000 rows of 50 columns with
//   wide
//                 texts and JSON are walked through
//   giant_ratio   a paint with a cell of 100 MB in view beside one without
#include "measure.h"
#include "shown_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kRows = 41;
constexpr int kPaints = 500;
constexpr int kWalkedRows = 20'000;

/// Edited, removed and new rows, and cells that became NULL.
void stageStates(tw::ResultModel& model, tw::EditController& edits)
{
    for (int row = 1; row < kRows; row += 4) {
        const auto set = [&](int column, const tw::Value& value) {
            edits.staged().stageCell(model.rowKey(row), model.loadedRow(row), column, value);
        };
        set(1, tw::Value::text(u"Another name"_s));
        set(9, tw::Value());
    }
    QList<std::pair<tw::RowKey, QList<tw::Value>>> removed;
    for (int row = 2; row < kRows; row += 6)
        removed.append({model.rowKey(row), model.loadedRow(row)});
    edits.staged().stageKind(removed, tw::ChangeKind::Delete);
    edits.staged().stageNewRow();
}

void reportPaints(const QList<double>& times)
{
    report("repaint_ms", partOf(times, 0.5));
    report("repaint_p95_ms", partOf(times, 0.95));
}

/// The same model and size in the view that Qt brings.
void paintStock(ShownPage& shown)
{
    QTableView view;
    view.setModel(&shown.model());
    const QTableView& own = *shown.page().grid().table();
    for (int column = 0; column < 10; ++column)
        view.setColumnWidth(column, own.columnWidth(column));
    view.verticalHeader()->setDefaultSectionSize(own.rowHeight(0));
    view.show();
    view.resize(own.viewport()->width() + view.verticalHeader()->width(),
        own.viewport()->height() + view.horizontalHeader()->height());
    QCoreApplication::processEvents();
    QList<double> times;
    for (int i = 0; i < kPaints; ++i) {
        QElapsedTimer clock;
        clock.start();
        view.viewport()->repaint();
        times.append(milliseconds(clock.nsecsElapsed()));
    }
    reportPaints(times);
}

void paintStates(tw::UiContext context, bool isStock)
{
    ShownPage shown(context, adapterOf(serverConfig()), u"painted"_s);
    QTableView& table = *shown.page().grid().table();
    for (int column = 0; column < 10; ++column)
        table.setColumnWidth(column, table.viewport()->width() / 10);
    shown.showRows(kRows);
    stageStates(shown.model(), *shown.page().controller().edits());
    QCoreApplication::processEvents();
    if (isStock)
        paintStock(shown);
    else
        reportPaints(shown.paints(kPaints));
}

double paintOf(tw::UiContext context, const QString& table)
{
    ShownPage shown(context, adapterOf(serverConfig()), table);
    return partOf(shown.paints(kPaints), 0.5);
}

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    tw::Theme theme;
    theme.apply(application, tw::ThemeName::Light);
    const tw::Icons icons(theme);
    const tw::UiContext context{theme, icons};
    const bool isStock = QApplication::arguments().value(1) == u"stock"_s;
    paintStates(context, isStock);
    if (isStock)
        return 0;
    {
        ShownPage wide(context, adapterOf(serverConfig()), u"wide"_s);
        report("wide_ms", partOf(wide.walk(kWalkedRows), 0.99));
    }
    const double small = paintOf(context, u"small"_s);
    report("giant_ratio", paintOf(context, u"giant"_s) / small);
    return 0;
}
