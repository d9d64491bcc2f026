// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/page_descriptor.h"
#include "palette_model.h"
#include "toolkit/context.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace tw {

/// The field above everything else of the window in which commands and objects are found by name.
/// Shown on demand; goes as soon as the keyboard is elsewhere.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    /// `actions` and `connections` must outlive the palette.
    CommandPalette(UiContext context, const Actions& actions, const ConnectionList& connections,
        QWidget* window);

    /// Shows the palette, or hides it when it is shown with the same things first. `uses`: what was
    /// opened, latest first.
    void toggle(PaletteModel::First first, const QList<ObjectUse>& uses);

Q_SIGNALS:
    void connectionChosen(const QUuid& id);
    void pageChosen(const tw::PageDescriptor& page);
    void objectChosen(const QUuid& connection, const tw::QualifiedName& name); ///< no relation

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void find(const QString& typed);
    void place();
    void dismiss();
    void run(const QModelIndex& index);
    [[nodiscard]] bool isListKey(int key) const;

    UiContext m_context;
    const Actions& m_actions;
    PaletteModel m_model;
    PaletteModel::First m_first = PaletteModel::First::Commands;
    QLineEdit* m_text = nullptr;
    QLabel* m_badge = nullptr;
    QListView* m_list = nullptr;
    QPointer<QWidget> m_focusBefore;
};

}
