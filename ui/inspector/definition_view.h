// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QPlainTextEdit>

namespace tw {

/// The statement that makes a relation, read when it is first looked at.
class DefinitionView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    DefinitionView(
        UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent = nullptr);
    ~DefinitionView() override;

    void showRelation(const QualifiedName& name);

    [[nodiscard]] const QString& note() const { return m_note; } ///< why there is no text

Q_SIGNALS:
    void changed();

private:
    AsyncAdapter m_reader;
    Operation<QString> m_reading;
    std::optional<QualifiedName> m_name;
    QString m_note;
};

}
