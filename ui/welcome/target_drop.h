// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace tw {

/// Takes one file of this computer, or one link to a database, that is dropped on a window where
/// nothing in it wants the drop. Lives in the GUI thread.
class TargetDrop final : public QObject
{
    Q_OBJECT

public:
    explicit TargetDrop(QWidget* window); ///< its parent

    /// The path or link; empty when it is neither, or there are several.
    [[nodiscard]] static QString targetIn(const QMimeData& dropped);

Q_SIGNALS:
    void dropped(const QString& target); ///< a path, or a URL that may hold a password

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}
