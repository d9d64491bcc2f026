// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// A blog: people register and sign in, write posts and comment on them. Usage: blog URL, of a
// database that may be written.
#include "example.h"

#include <tuplewright/records/repository.h>
#include <tuplewright/session/atomic.h>
#include <tuplewright/validation/rule.h>
#include <tuplewright/validation/transform.h>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

struct User
{
    qint64 id = 0;
    QString username;
    QString email;
    QString password; ///< its hash
};

struct Post
{
    qint64 id = 0;
    qint64 authorId = 0;
    QString title;
};

struct Comment
{
    qint64 id = 0;
    qint64 postId = 0;
    qint64 authorId = 0;
    QString text;
};

const FieldOptions kNumber{.defaultValue = EntityDefault::NextNumber};

Entity<User> users()
{
    Entity<User> entity({{}, u"blog_users"_s});
    entity.key(u"id"_s, &User::id, kNumber)
        .column(u"username"_s, &User::username, {.length = 50})
        .column(u"email"_s, &User::email, {.length = 120})
        .column(u"password"_s, &User::password)
        .unique({u"username"_s})
        .unique({u"email"_s});
    return entity;
}

Entity<Post> posts()
{
    Entity<Post> entity({{}, u"blog_posts"_s});
    entity.key(u"id"_s, &Post::id, kNumber)
        .column(u"author_id"_s, &Post::authorId)
        .column(u"title"_s, &Post::title, {.length = 200})
        .references(u"author_id"_s, {{}, u"blog_users"_s}, u"id"_s);
    return entity;
}

Entity<Comment> comments()
{
    Entity<Comment> entity({{}, u"blog_comments"_s});
    entity.key(u"id"_s, &Comment::id, kNumber)
        .column(u"post_id"_s, &Comment::postId)
        .column(u"author_id"_s, &Comment::authorId)
        .column(u"text"_s, &Comment::text)
        .references(u"post_id"_s, {{}, u"blog_posts"_s}, u"id"_s, ForeignKeyAction::Cascade)
        .references(u"author_id"_s, {{}, u"blog_users"_s}, u"id"_s)
        .check(u"comment_text"_s, u"text <> ''"_s);
    return entity;
}

Filter named(const QString& username)
{
    return Filter::condition(u"username"_s, FilterOperator::Equal, {Value::text(username)});
}

/// What the blog does with its rows.
class Blog
{
public:
    static Result<Blog> open(const Place& place)
    {
        const Adapter db(place.pool);
        TW_TRY(const auto userRows, Repository<User>::open(db, users()));
        TW_TRY(const auto postRows, Repository<Post>::open(db, posts()));
        TW_TRY(const auto commentRows, Repository<Comment>::open(db, comments()));
        return Blog{userRows, postRows, commentRows};
    }

    [[nodiscard]] Result<User> registerUser(
        const QString& username, const QString& email, const QString& password) const
    {
        if (const QString why = objectionTo(Value::text(email), EmailRule{}); !why.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"email "_s + why);
        if (const QString why = objectionTo(Value::text(password), LengthRule{8, {}});
            !why.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"password "_s + why);
        TW_TRY(const bool isTaken, userRows.exists(named(username)));
        if (isTaken)
            return fail(ErrorKind::AlreadyExists, u"%1 is taken"_s.arg(username));
        return userRows.insert({0, username, email, passwordHash(password)});
    }

    [[nodiscard]] Result<User> signIn(const QString& username, const QString& password) const
    {
        TW_TRY(const std::optional<User> user, userRows.first(named(username)));
        if (!user || !passwordMatches(password, user->password))
            return fail(ErrorKind::Authentication, u"wrong name or password"_s);
        return *user;
    }

    /// A post and its first comment, both or neither.
    [[nodiscard]] Result<Post> publish(Session& session, const User& author, const QString& title,
        const QString& firstComment) const
    {
        TW_TRY(const auto done, atomic(session, {}, [&](Session& inside) -> Result<Post> {
            TW_TRY(const Post post, postRows.within(inside).insert({0, author.id, title}));
            TW_TRY_VOID(commentRows.within(inside).insert({0, post.id, author.id, firstComment}));
            return post;
        }));
        return done.value;
    }

    Repository<User> userRows;
    Repository<Post> postRows;
    Repository<Comment> commentRows;
};

template <class T>
void tell(const QString& what, const Result<T>& result)
{
    out() << what << ": " << (result ? u"welcome"_s : errorKindName(result.error().kind)) << '\n';
}

Result<void> printStatistics(const Place& place)
{
    out() << "Comments of each post:\n";
    AggregateQuery ofPosts{.table = {{}, u"blog_posts"_s}, .groupBy = {u"title"_s}};
    ofPosts.aggregates = {{u"comments"_s, AggregateFunction::Count, u"blog_comments.*"_s}};
    TW_TRY_VOID(printGroups(place, ofPosts));
    out() << "Top authors:\n";
    AggregateQuery authors{.table = {{}, u"blog_posts"_s}, .groupBy = {u"author.username"_s}};
    authors.aggregates = {{u"posts"_s}};
    authors.sort = {{u"posts"_s, SortOrder::Descending}};
    authors.limit = 2;
    return printGroups(place, authors);
}

Result<void> run(const Place& place)
{
    TW_TRY_VOID(
        makeTables(place, {users().descriptor(), posts().descriptor(), comments().descriptor()}));
    TW_TRY(const Blog blog, Blog::open(place));
    tell(u"ann registers"_s, blog.registerUser(u"ann"_s, u"ann@example.com"_s, u"correct horse"_s));
    tell(
        u"bob registers"_s, blog.registerUser(u"bob"_s, u"bob@example.com"_s, u"battery staple"_s));
    tell(u"another ann"_s, blog.registerUser(u"ann"_s, u"ann2@example.com"_s, u"correct horse"_s));
    tell(u"a bad address"_s, blog.registerUser(u"eve"_s, u"nowhere"_s, u"correct horse"_s));
    tell(u"a short password"_s, blog.registerUser(u"eve"_s, u"eve@example.com"_s, u"eve"_s));
    tell(u"ann signs in"_s, blog.signIn(u"ann"_s, u"correct horse"_s));
    tell(u"ann mistypes"_s, blog.signIn(u"ann"_s, u"incorrect horse"_s));

    TW_TRY(const User ann, blog.signIn(u"ann"_s, u"correct horse"_s));
    TW_TRY(const User bob, blog.signIn(u"bob"_s, u"battery staple"_s));
    Session session(place.pool, u"publishing"_s);
    TW_TRY(const Post first, blog.publish(session, ann, u"Hello"_s, u"It is me"_s));
    TW_TRY_VOID(blog.postRows.insert({0, ann.id, u"Quiet"_s}));
    TW_TRY_VOID(blog.postRows.insert({0, bob.id, u"Answer"_s}));
    TW_TRY_VOID(blog.commentRows.insertAll(
        {{0, first.id, bob.id, u"Welcome!"_s}, {0, first.id, ann.id, u"Thank you"_s}}));
    const auto empty = blog.publish(session, bob, u"Empty"_s, u""_s);
    out() << "An empty comment: " << errorKindName(empty.error().kind) << '\n';
    return printStatistics(place);
}

}

int main(int argc, char** argv)
{
    return runExample(argc, argv, run);
}
