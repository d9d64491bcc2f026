// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

class QSplitter;

namespace tw {

class InspectorPane;
class WholeValues;

/// The inspector beside the rows of a page, made when it is first shown.
class PageInspector final : public QObject
{
    Q_OBJECT

public:
    /// The pane is put into `body`; it and `whole` must outlive the inspector.
    PageInspector(const PageParts& parts, QSplitter& body, WholeValues& whole);

    void toggle();

    /// Whether it stands beside the rows.
    [[nodiscard]] bool isShown() const;
    void setCell(const QModelIndex& cell);
    void readHistoryAgain(); ///< where the old versions of a row are shown
    [[nodiscard]] QWidget* pane() const; ///< null: not made yet

Q_SIGNALS:
    void toggled(); ///< isShown() is different
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void versionRequested(const tw::RowIdentity& version); ///< its values shall be those of its row

private:
    void createPane();
    void editColumn(const QString& column);

    PageParts m_parts;
    QSplitter& m_body;
    WholeValues& m_whole;
    InspectorPane* m_pane = nullptr;
};

}
