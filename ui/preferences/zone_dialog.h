// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/display_zone.h"
#include "toolkit/context.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace tw {

/// Chooses one of the time zones that this system knows. Deletes itself when closed.
class ZoneDialog final : public QDialog
{
    Q_OBJECT

public:
    ZoneDialog(UiContext context, const DisplayZone& current, QWidget* parent);

Q_SIGNALS:
    void chosen(const QByteArray& name); ///< an IANA name

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createLayout();
    void fill(const QString& current);
    void narrow();
    void choose();
    void step(int by);

    QLineEdit* m_text = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_take = nullptr;
};

}
