// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <libpq-fe.h>

// Every function of libpq that is called. Each has its own name inside tw.
#define TW_PQ_FUNCTIONS(USE)                                                                       \
    USE(PQbackendPID)                                                                              \
    USE(PQcancel)                                                                                  \
    USE(PQclear)                                                                                   \
    USE(PQcmdStatus)                                                                               \
    USE(PQcmdTuples)                                                                               \
    USE(PQconndefaults)                                                                            \
    USE(PQconnectPoll)                                                                             \
    USE(PQconnectStartParams)                                                                      \
    USE(PQconnectdbParams)                                                                         \
    USE(PQconnectionNeedsPassword)                                                                 \
    USE(PQconninfo)                                                                                \
    USE(PQconninfoFree)                                                                            \
    USE(PQconsumeInput)                                                                            \
    USE(PQdb)                                                                                      \
    USE(PQencryptPasswordConn)                                                                     \
    USE(PQenterPipelineMode)                                                                       \
    USE(PQerrorMessage)                                                                            \
    USE(PQescapeLiteral)                                                                           \
    USE(PQexecParams)                                                                              \
    USE(PQexitPipelineMode)                                                                        \
    USE(PQfinish)                                                                                  \
    USE(PQflush)                                                                                   \
    USE(PQfname)                                                                                   \
    USE(PQfreeCancel)                                                                              \
    USE(PQfreemem)                                                                                 \
    USE(PQftype)                                                                                   \
    USE(PQgetCancel)                                                                               \
    USE(PQgetCopyData)                                                                             \
    USE(PQgetResult)                                                                               \
    USE(PQgetisnull)                                                                               \
    USE(PQgetlength)                                                                               \
    USE(PQgetvalue)                                                                                \
    USE(PQgssEncInUse)                                                                             \
    USE(PQhost)                                                                                    \
    USE(PQhostaddr)                                                                                \
    USE(PQisBusy)                                                                                  \
    USE(PQlibVersion)                                                                              \
    USE(PQnfields)                                                                                 \
    USE(PQnotifies)                                                                                \
    USE(PQnparams)                                                                                 \
    USE(PQparameterStatus)                                                                         \
    USE(PQparamtype)                                                                               \
    USE(PQpass)                                                                                    \
    USE(PQpipelineSync)                                                                            \
    USE(PQport)                                                                                    \
    USE(PQputCopyData)                                                                             \
    USE(PQputCopyEnd)                                                                              \
    USE(PQresultErrorField)                                                                        \
    USE(PQresultErrorMessage)                                                                      \
    USE(PQresultStatus)                                                                            \
    USE(PQsendDescribePrepared)                                                                    \
    USE(PQsendPrepare)                                                                             \
    USE(PQsendQueryParams)                                                                         \
    USE(PQsendQueryPrepared)                                                                       \
    USE(PQsetErrorVerbosity)                                                                       \
    USE(PQsetNoticeReceiver)                                                                       \
    USE(PQsetSingleRowMode)                                                                        \
    USE(PQsetnonblocking)                                                                          \
    USE(PQsocket)                                                                                  \
    USE(PQsslAttribute)                                                                            \
    USE(PQsslInUse)                                                                                \
    USE(PQstatus)                                                                                  \
    USE(PQtransactionStatus)                                                                       \
    USE(PQuser)                                                                                    \
    TW_PQ_CANCEL_FUNCTIONS(USE)

#ifdef LIBPQ_HAS_ASYNC_CANCEL
#define TW_PQ_CANCEL_FUNCTIONS(USE)                                                                \
    USE(PQcancelBlocking)                                                                          \
    USE(PQcancelCreate)                                                                            \
    USE(PQcancelFinish)
#else
#define TW_PQ_CANCEL_FUNCTIONS(USE)
#endif

namespace tw {

// They hide the functions of the same names, which are not linked.
// NOLINTNEXTLINE(bugprone-macro-parentheses): a declaration cannot stand in parentheses
#define TW_DECLARE_PQ_FUNCTION(name) extern decltype(&::name) name;
TW_PQ_FUNCTIONS(TW_DECLARE_PQ_FUNCTION)
#undef TW_DECLARE_PQ_FUNCTION

/// Finds libpq when a server is first asked for, with the libraries of TLS, Kerberos and LDAP that
/// it brings: a program on an SQLite file starts without them. Nothing of libpq may be called
/// before this has succeeded. Any thread; the first answer stands.
/// \return Configuration when there is no libpq, or one too old to have all functions
[[nodiscard]] Result<void> loadPqLibrary();

}
