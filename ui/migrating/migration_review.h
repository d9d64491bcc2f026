// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migrating/migration_plan.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/connection_config.h>

#include <QDialog>

class QPushButton;

namespace tw {

/// Shows the SQL of migrations, exactly as it will be sent. In production the name of the database
/// is typed first. Accepted means "run". Deletes itself when closed.
class MigrationReview final : public QDialog
{
    Q_OBJECT

public:
    MigrationReview(
        UiContext context, MigrationPlan plan, const ConnectionConfig& config, QWidget* parent);

    [[nodiscard]] const MigrationPlan& plan() const { return m_plan; }

private:
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QWidget* createText();
    [[nodiscard]] QWidget* createTyping(const QString& name);

    UiContext m_context;
    MigrationPlan m_plan;
    QPushButton* m_run = nullptr;
};

}
