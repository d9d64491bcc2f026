// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Options
{
    Q_DECLARE_TR_FUNCTIONS(tw::CommandLine)

public:
    QCommandLineOption profile{
        u"profile"_s, tr("Open the stored connection of that name."), u"name"_s};
    QCommandLineOption table{
        u"table"_s, tr("Open this table: name or schema.name, as in SQL."), u"name"_s};
    QCommandLineOption screenshot{u"screenshot"_s,
        tr("Save a picture of the window to a PNG file once its data is loaded, and quit."),
        u"file"_s};
    QCommandLineOption size{u"size"_s, tr("Size of the window, for example 1280x800."), u"WxH"_s};
    QCommandLineOption theme{u"theme"_s, tr("light, dark, high-contrast or system."), u"theme"_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Print this text.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Print the version.")};

    void addTo(QCommandLineParser& parser) const
    {
        parser.addOptions({profile, table, screenshot, size, theme, help, version});
        parser.addPositionalArgument(u"database"_s,
            tr("postgresql://…, key=value words, sqlite:///file, or an SQLite file; none: what was "
               "open, or the sample database at the first start."),
            u"[database]"_s);
    }
};

std::unexpected<Error> wrong(const QString& message)
{
    return fail(ErrorKind::InvalidArgument, message);
}

Result<QSize> parseSize(const QString& text)
{
    static const QRegularExpression pattern(u"^([0-9]{1,5})x([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.isEmpty())
        return wrong(Options::tr("--size needs WIDTHxHEIGHT, not \"%1\".").arg(text));
    return size;
}

Result<ThemeName> parseTheme(const QString& text)
{
    if (text == "system"_L1)
        return ThemeName::System;
    if (text == "light"_L1)
        return ThemeName::Light;
    if (text == "dark"_L1)
        return ThemeName::Dark;
    if (text == "high-contrast"_L1)
        return ThemeName::HighContrast;
    return wrong(
        Options::tr("--theme needs light, dark, high-contrast or system, not \"%1\".").arg(text));
}

}

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    CommandLine line;
    if (parser.isSet(options.help))
        line.mode = Mode::Help;
    else if (parser.isSet(options.version))
        line.mode = Mode::Version;
    line.profile = parser.value(options.profile);
    line.table = parser.value(options.table);
    line.screenshot = parser.value(options.screenshot);
    const QStringList targets = parser.positionalArguments();
    if (targets.size() > 1)
        return wrong(Options::tr("Only one database can be named."));
    line.target = targets.value(0);
    if (!line.target.isEmpty() && !line.profile.isEmpty())
        return wrong(Options::tr("Name a database or a profile, not both."));
    if (parser.isSet(options.size)) {
        TW_TRY(line.size, parseSize(parser.value(options.size)));
    }
    if (parser.isSet(options.theme)) {
        TW_TRY(line.theme, parseTheme(parser.value(options.theme)));
    }
    return line;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Options::tr("Browse and edit the data of PostgreSQL and SQLite."));
    Options().addTo(parser);
    return parser.helpText();
}

}
