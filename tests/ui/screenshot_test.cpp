// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"
#include "test_program.h"

#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Pictures that the program draws of itself.
class ScreenshotTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    [[nodiscard]] QImage pictureOf(const QString& authorsName) const
    {
        const SqliteFile file(u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
                              "CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER"
                              " REFERENCES authors(id));"
                              "INSERT INTO authors VALUES (1, '%1');"
                              "INSERT INTO books VALUES (1, 1), (2, 1);"_s.arg(authorsName));
        const QString path = m_home.filePath(u"picture.png"_s);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& folder : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(folder, m_home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TW_PROGRAM),
            {u"--table"_s, u"books"_s, u"--size"_s, u"900x600"_s, u"--screenshot"_s, path,
                u"sqlite:///"_s + file.path()});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return QImage(path);
    }

    /// How many dots differ within the table, where the name of the file is not shown.
    [[nodiscard]] static int differences(const QImage& one, const QImage& other)
    {
        int count = 0;
        for (int y = one.height() / 4; y < one.height() * 3 / 4; ++y)
            for (int x = one.width() / 3; x < one.width(); ++x)
                count += int(one.pixel(x, y) != other.pixel(x, y));
        return count;
    }

private Q_SLOTS:
    void whatForeignKeysReferToIsOnThePicture()
    {
        const QImage named = pictureOf(u"Ada Lovelace"_s);
        QCOMPARE(named.size(), QSize(900, 600));
        QCOMPARE(differences(named, pictureOf(u"Ada Lovelace"_s)), 0);
        QVERIFY(differences(named, pictureOf(u"Grace Hopper"_s)) > 50);
    }

    // Whoever may write there would find a file in the place of the device.
    void aPictureWritesNoSettings()
    {
        QVERIFY(!pictureOf(u"Ada Lovelace"_s).isNull());
        QVERIFY(!QFileInfo(QProcess::nullDevice()).isFile());
        QVERIFY(!QFileInfo::exists(u"/dev/navigator.ini"_s));
    }
};

TW_TEST(ScreenshotTest)
#include "screenshot_test.moc"
