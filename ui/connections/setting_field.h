// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/profile_draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace tw {

/// One setting of a draft: its value in the control that suits its kind, what it means behind it,
/// and what is wrong with it below. Follows the draft.
class SettingField final : public QWidget
{
    Q_OBJECT

public:
    /// `area` is what its widgets are named after; the draft must outlive the field.
    SettingField(ProfileDraft& draft, const QString& key, const QString& area, QWidget* parent);

    /// Empty for a check box, which carries its own.
    [[nodiscard]] QString label() const;

    /// What a label is the buddy of.
    [[nodiscard]] QWidget* control() const;

    /// Whether an engine knows the setting.
    [[nodiscard]] bool appliesTo(const QString& backend) const
    {
        return m_setting.appliesTo(backend);
    }

    /// Where the file chooser starts; the field is one for files from then on.
    void setFolder(const QString& folder);

private:
    void createCheckBox(const QString& name);
    void createChoice(const QString& name);
    void createLine(const QString& name);
    void addHelp(QHBoxLayout& row);
    void showText();
    void showProblem();
    void chooseFile();

    ProfileDraft& m_draft;
    const Setting& m_setting;
    QString m_folder;
    bool m_isTyping = false;
    QHBoxLayout* m_row = nullptr;
    QCheckBox* m_check = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_line = nullptr;
    QLabel* m_problem = nullptr;
};

}
