// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QObject>

class QHBoxLayout;
class QListWidget;
class QPushButton;

namespace tw {

/// The widgets of entries whose order counts: a list, and the buttons that ask for a change of it;
/// laid out by whoever keeps the entries, does what is asked for and shows them again.
class OrderedEntries final : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QString text;
        QIcon icon = {};
    };

    /// The widgets belong to `parent`; their names begin with `name`.
    OrderedEntries(QString name, const QString& accessibleName, QWidget* parent);

    /// To be called once, before show(); for the keyboard they stand where they are made.
    [[nodiscard]] QHBoxLayout* createButtons(const QString& add, const QString& replace);

    /// Tells nobody that another one is current.
    void show(const QList<Entry>& entries, int current);

    [[nodiscard]] int current() const; ///< -1: none
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosen(int index); ///< by the person
    void addRequested();
    void replaceRequested(int index);
    void removeRequested(int index);
    void swapRequested(int index, int with); ///< and `with` is current then

private:
    void updateButtons();

    QString m_name;
    QListWidget* m_list = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

}
