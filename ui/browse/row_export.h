// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

/// The rows of a page for elsewhere: in a file, or as the command line that prints them.
class RowExport final : public QObject
{
    Q_OBJECT

public:
    explicit RowExport(const PageParts& parts);

    void exportRows(); ///< asks for file and format
    void copyCommandLine();

Q_SIGNALS:
    void hinted(const QString& text);

private:
    [[nodiscard]] SelectQuery shownQuery() const; ///< without hidden columns

    PageParts m_parts;
};

}
