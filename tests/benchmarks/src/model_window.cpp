// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// model_window TABLE   the same table as in scroll_benchmark, in a window of Qt's own table view
// over a QSqlTableModel (offscreen), on the server that libpq's variables name:
//   open_ms            from the making of the model to the end of the first paint with rows
//   repaint_ms         median of 200 paints of all cells on screen
//   frame_ms           the 99th part of a hundred of the paints while 20,000 rows are walked
//   through rss_mb             resident memory behind all that
#include "measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kPaints = 200;
constexpr int kWalkedRows = 20'000;

double paint(const QTableView& view)
{
    QElapsedTimer clock;
    clock.start();
    view.viewport()->repaint();
    return milliseconds(clock.nsecsElapsed());
}

void measure(const QString& table)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s);
    if (!database.open())
        giveUp(database.lastError().text());
    QElapsedTimer clock;
    clock.start();
    QSqlTableModel model(nullptr, database);
    model.setTable(table);
    model.setSort(0, Qt::AscendingOrder);
    if (!model.select())
        giveUp(model.lastError().text());
    QMainWindow window;
    auto* const view = new QTableView;
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1280, 1120);
    window.show();
    paint(*view);
    report("open_ms", milliseconds(clock.nsecsElapsed()));
    if (model.rowCount() == 0)
        giveUp(u"There are no rows."_s);

    QList<double> times;
    for (int i = 0; i < kPaints; ++i)
        times.append(paint(*view));
    report("repaint_ms", partOf(times, 0.5));
    times.clear();
    const int start = model.rowCount() / 2;
    for (int row = 0; row < kWalkedRows; row += 3) {
        clock.start();
        view->scrollTo(model.index(start + row, 0), QAbstractItemView::PositionAtTop);
        paint(*view);
        times.append(milliseconds(clock.nsecsElapsed()));
        QCoreApplication::processEvents();
    }
    report("frame_ms", partOf(times, 0.99));
    report("rss_mb", double(residentBytes()) / 1e6);
}

}

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        giveUp(u"usage: model_window TABLE"_s);
    measure(QApplication::arguments().at(1));
    return 0;
}
