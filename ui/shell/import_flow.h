// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabs/page_opener.h"
#include "toolkit/context.h"

#include <tuplewright/schema/table.h>

#include <functional>

namespace tw {

class ImportDialog;
class NavigatorDock;
class RefreshOnSave;
struct ImportResult;

/// Imports of files and of the clipboard that are asked for in the navigator, and what becomes of
/// the objects shown there when an import made a table.
class ImportFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        UiContext context;
        ConnectionList& connections;
        PageOpener& opener;
        RefreshOnSave& refresher;
        NavigatorDock& navigator;
        QWidget& window;
    };

    explicit ImportFlow(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed

private:
    /// What is done with the dialog that asks, once it is open.
    using Begin = std::function<void(ImportDialog& dialog)>;

    void importInto(const QUuid& connection, const QualifiedName& table, const Begin& begin);
    void importAs(const QUuid& connection, const QString& schema);
    void importClipboard(const QUuid& connection, const QualifiedName& target);
    void show(
        const QUuid& connection, const TablePtr& table, const QString& schema, const Begin& begin);
    void onImported(const QUuid& connection, const TablePtr& table, const ImportResult& result);
    void noticeTable(const QUuid& connection, const QualifiedName& table);

    Parts m_parts;
};

}
