// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least a Qt program with a table can be: a window over a model that costs nothing.
#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

namespace {

class StaticModel final : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : 3500;
    }

    [[nodiscard]] int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : 9;
    }

    [[nodiscard]] QVariant data(const QModelIndex&, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_text) : QVariant();
    }

private:
    QString m_text = QStringLiteral("some text");
};

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    StaticModel model;
    QMainWindow window;
    auto* const table = new QTableView;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
