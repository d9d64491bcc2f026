// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cells/reference_preview.h"
#include "toolkit/context.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace tw {

/// The row that a cell names, beside that cell. Takes neither focus nor pointer, and goes with the
/// next key, click, turn of the wheel or change of focus.
class PreviewCard final : public QFrame
{
    Q_OBJECT

public:
    PreviewCard(UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent);

    /// `cell` is on the screen; `tip` is what its tool tip would say.
    void showFor(const ForeignKey& key, const KeyValues& values, const QRect& cell,
        const QString& tip, const DisplayZone& zone);

    /// What is still being read is given up.
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void fillLines();
    void place();

    UiContext m_context;
    ReferencePreview m_preview;
    QRect m_cell;
    QLabel* m_title = nullptr;
    QWidget* m_lines = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_tip = nullptr;
};

}
