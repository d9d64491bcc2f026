// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_question.h"

#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

ReceiptsQuestion::ReceiptsQuestion(ReceiptPolicy& policy, QWidget* window)
    : QObject(window)
    , m_policy(policy)
    , m_window(window)
{
    connect(&policy, &ReceiptPolicy::questionNeeded, this, &ReceiptsQuestion::ask);
}

void ReceiptsQuestion::ask(const ConnectionProfile& profile)
{
    const ReceiptLimits limits = m_policy.store().limits();
    QMessageBox* box = plainMessage(tr("Receipts of saves"),
        tr("Keep receipts of what is saved in %1?").arg(profile.name), m_window);
    box->setObjectName(QStringLiteral("receipts.question.dialog"));
    box->setInformativeText(
        tr("A receipt holds each row before and after a save, so that the save can be undone. This "
           "is a production database: its rows may hold personal data. Receipts stay on this "
           "computer for %n days, for you alone, and without masked columns.",
            nullptr, int(limits.age.count())));
    QPushButton* keep = box->addButton(tr("&Keep receipts"), QMessageBox::YesRole);
    keep->setObjectName(QStringLiteral("receipts.keep.button"));
    QPushButton* refuse = box->addButton(tr("&Do not keep receipts"), QMessageBox::NoRole);
    refuse->setObjectName(QStringLiteral("receipts.refuse.button"));
    QPushButton* later = box->addButton(tr("&Not this time"), QMessageBox::RejectRole);
    later->setObjectName(QStringLiteral("receipts.later.button"));
    box->setEscapeButton(later);
    box->setDefaultButton(keep);
    const auto answer = [policy = &m_policy, id = profile.id](std::optional<bool> kept) {
        return [policy, id, kept] { policy->answer(id, kept); };
    };
    connect(keep, &QPushButton::clicked, &m_policy, answer(true));
    connect(refuse, &QPushButton::clicked, &m_policy, answer(false));
    // However else it ends, with its window too: the connection waits for an answer.
    connect(box, &QObject::destroyed, &m_policy, answer(std::nullopt));
    connect(&m_policy, &ReceiptPolicy::withdrawn, box, [box, id = profile.id](const QUuid& other) {
        if (other == id)
            box->close();
    });
    box->open();
}

}
