// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/profile_draft.h"
#include "toolkit/context.h"

#include <QFrame>

class QAbstractButton;
class QLabel;
class QLineEdit;

namespace tw {

/// The head of the connection dialog: name, colour, and what the database is used for.
class ProfileHeader final : public QFrame
{
    Q_OBJECT

public:
    ProfileHeader(UiContext context, ProfileDraft& draft, QWidget* parent = nullptr);

private:
    void createName();
    QWidget* createColours(UiContext context);
    void showDraft();

    ProfileDraft& m_draft;
    QLineEdit* m_name = nullptr;
    QList<QAbstractButton*> m_colours;
    QLabel* m_environment = nullptr;
};

}
