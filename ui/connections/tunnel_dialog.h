// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/tunnel_questions.h"

#include <QDialog>

class QLineEdit;
class QVBoxLayout;

namespace tw {

/// Puts a question of ssh to the user: whether a key is to be trusted, or a secret. Ends with
/// answered(), once; closing it declines.
class TunnelDialog final : public QDialog
{
    Q_OBJECT

public:
    TunnelDialog(const HostKey& key, QWidget* parent = nullptr);
    TunnelDialog(const QString& question, QWidget* parent = nullptr);

Q_SIGNALS:
    void answered(const std::optional<tw::Secret>& secret); ///< unset: the question was cancelled

private:
    TunnelDialog(const QString& title, const QString& what, QWidget* parent);
    void addButtons(const QString& accept, bool isAcceptSafe);
    void finish(bool isAccepted);

    QVBoxLayout* m_layout = nullptr;
    QLineEdit* m_secret = nullptr; ///< null: a key is shown
};

/// Shows what is asked over a window as long as that lives.
void askOver(QWidget& window, TunnelQuestions& questions);

}
