// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_dialog.h"

#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kTunnelDialogWidth = 520;

void show(TunnelDialog* dialog, TunnelQuestions& questions)
{
    QObject::connect(dialog, &TunnelDialog::answered, &questions, &TunnelQuestions::answer);
    QObject::connect(&questions, &TunnelQuestions::withdrawn, dialog, [dialog] {
        dialog->disconnect();
        dialog->close();
    });
    dialog->open();
}

}

TunnelDialog::TunnelDialog(const QString& title, const QString& what, QWidget* parent)
    : QDialog(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("tunnel.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_layout->setContentsMargins(20, 20, 20, 20);
    m_layout->setSpacing(12);
    QLabel* label = plainLabel(what, this);
    label->setObjectName(QStringLiteral("tunnel.question.label"));
    label->setFont(uiFont(15, QFont::DemiBold));
    m_layout->addWidget(label);
}

TunnelDialog::TunnelDialog(const HostKey& key, QWidget* parent)
    : TunnelDialog(tr("SSH server"),
          tr("The SSH server %1 is not known yet.").arg(revealedText(key.host)), parent)
{
    QLabel* fingerprint = plainLabel(key.type + u'\n' + key.fingerprint, this);
    fingerprint->setObjectName(QStringLiteral("tunnel.fingerprint.label"));
    fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_layout->addWidget(fingerprint);
    QLabel* advice
        = plainLabel(tr("Compare this fingerprint with what its administrator says. If it "
                        "differs, another machine may be posing as it."),
            this);
    advice->setProperty("kind", QStringLiteral("muted"));
    m_layout->addWidget(advice);
    addButtons(tr("&Trust this key"), false);
}

TunnelDialog::TunnelDialog(const QString& question, QWidget* parent)
    : TunnelDialog(tr("SSH tunnel"), question.trimmed(), parent)
{
    m_secret = new QLineEdit(this);
    m_secret->setObjectName(QStringLiteral("tunnel.secret.edit"));
    m_secret->setAccessibleName(tr("Answer for ssh"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_layout->addWidget(m_secret);
    QLabel* note = plainLabel(tr("It is passed to ssh and not saved."), this);
    note->setProperty("kind", QStringLiteral("muted"));
    m_layout->addWidget(note);
    addButtons(tr("Co&nnect"), true);
    m_secret->setFocus();
}

void TunnelDialog::addButtons(const QString& accept, bool isAcceptSafe)
{
    auto* buttons = new QDialogButtonBox(this);
    auto* yes = new QPushButton(accept, this);
    yes->setObjectName(QStringLiteral("tunnel.accept.button"));
    yes->setAccessibleName(QString(accept).remove(u'&'));
    buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    auto* no = new QPushButton(tr("&Do not connect"), this);
    no->setObjectName(QStringLiteral("tunnel.decline.button"));
    no->setAccessibleName(tr("Do not connect"));
    buttons->addButton(no, QDialogButtonBox::RejectRole);
    QPushButton* safe = isAcceptSafe ? yes : no;
    safe->setDefault(true);
    if (isAcceptSafe)
        yes->setProperty("kind", QStringLiteral("primary"));
    else
        no->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this](int result) { finish(result == Accepted); });
    m_layout->addSpacing(4);
    m_layout->addWidget(buttons);
    setMinimumWidth(kTunnelDialogWidth);
    resize(kTunnelDialogWidth, m_layout->totalHeightForWidth(kTunnelDialogWidth));
}

void TunnelDialog::finish(bool isAccepted)
{
    if (!isAccepted)
        Q_EMIT answered({});
    else
        Q_EMIT answered(Secret(m_secret ? m_secret->text() : QString()));
}

void askOver(QWidget& window, TunnelQuestions& questions)
{
    QObject::connect(
        &questions, &TunnelQuestions::keyShown, &window, [&window, &questions](const HostKey& key) {
            show(new TunnelDialog(key, &window), questions);
        });
    QObject::connect(&questions, &TunnelQuestions::secretRequested, &window,
        [&window, &questions](
            const QString& question) { show(new TunnelDialog(question, &window), questions); });
}

}
