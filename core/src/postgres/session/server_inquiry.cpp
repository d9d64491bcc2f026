// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/server_inquiry.h"

#include "postgres/link/pq_cancel.h"
#include "postgres/link/statement_run.h"

#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class Inquiry
{
public:
    Inquiry(PqLink& link, const SessionOptions& session, const CallOptions& options)
        : m_link(link)
        , m_options(options)
    {
        const QByteArray encoding = PQparameterStatus(link.handle(), "server_encoding");
        m_facts.encoding = QString::fromLatin1(encoding);
        m_facts.announcedPid = PQbackendPID(link.handle());
        m_facts.wantedPooler = session.pooler;
        m_facts.readOnlyWanted = session.readOnly;
        m_facts.encryptsCancel = canCancel(link.handle(), false);
        m_settings = settingsOf(session, m_facts.encoding);
    }

    Result<PreparedSession> run()
    {
        const Result<void> atOnce = askAtOnce();
        if (!atOnce && !isAnswer(atOnce.error()))
            return fail(atOnce.error());
        if (!atOnce)
            TW_TRY_VOID(askOneByOne());
        return PreparedSession{m_facts, m_settings};
    }

private:
    /// False when the server did not get to answer.
    [[nodiscard]] bool isAnswer(const Error& error) const
    {
        return !m_link.isBroken() && !error.sqlState.isEmpty() && error.kind != ErrorKind::Cancelled
            && error.kind != ErrorKind::Timeout;
    }

    Result<void> askAtOnce()
    {
        QStringList parts;
        for (const FactProbe& probe : factProbes())
            parts.append(probe.expression);
        QList<Value> values;
        parts += settingCalls(m_settings, scopeOfOneStatement(), values);
        ResultSet row;
        TW_TRY_VOID(
            ask({u"SELECT "_s + parts.join(u", "_s), values, {int(parts.size()), true}}, row));
        for (int column = 0; column < factProbes().size(); ++column)
            factProbes()[column].store(m_facts, text(row, column));
        return {};
    }

    Result<void> askOneByOne()
    {
        for (const FactProbe& probe : factProbes()) {
            ResultSet row;
            const Result<void> answer = ask({u"SELECT "_s + probe.expression, {}, {1, true}}, row);
            if (!answer && !isAnswer(answer.error()))
                return answer;
            if (answer)
                probe.store(m_facts, text(row, 0));
        }
        return applyOneByOne();
    }

    Result<void> applyOneByOne()
    {
        const bool lasts = poolerOf(m_facts) != PoolerMode::Transaction;
        QList<SessionSetting> taken;
        for (const SessionSetting& setting : m_settings) {
            ResultSet row;
            const Result<void> applied = ask(
                applySettings({setting}, lasts ? SettingScope::Session : SettingScope::Transaction),
                row);
            if (!applied && (setting.configured || !isAnswer(applied.error())))
                return applied;
            if (applied)
                taken.append(setting);
        }
        m_settings = taken;
        return {};
    }

    /// Before the answer nobody knows whether a pooler stands between, but the server can tell.
    [[nodiscard]] QString scopeOfOneStatement() const
    {
        if (m_facts.wantedPooler == PoolerMode::Auto)
            return u"(pg_catalog.pg_backend_pid() OPERATOR(pg_catalog.<>) %1)"_s.arg(
                m_facts.announcedPid);
        return m_facts.wantedPooler == PoolerMode::Transaction ? u"true"_s : u"false"_s;
    }

    Result<void> ask(const Statement& statement, ResultSet& row)
    {
        TW_TRY_VOID(StatementRun(m_link, &row, m_options).run(statement));
        return {};
    }

    static QString text(const ResultSet& row, int column)
    {
        return QString::fromUtf8(row.cell(0, column).bytes);
    }

    PqLink& m_link;
    const CallOptions& m_options;
    ServerFacts m_facts;
    QList<SessionSetting> m_settings;
};

}

Result<PreparedSession> prepareNewSession(
    PqLink& link, const SessionOptions& session, const CallOptions& options)
{
    return Inquiry(link, session, options).run();
}

}
