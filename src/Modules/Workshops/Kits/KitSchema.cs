using System.Text.Json.Nodes;
using Maillage.Commons.Contracts;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Kits;

/// <summary>
/// The JSON Schema (2020-12) of the file of a kit, with which editors complete and check while one types. What it cannot say, such as
/// that a vote is on an earlier step, <see cref="KitFile"/> says.
/// </summary>
internal static class KitSchema
{
    /// <summary>The schema, its descriptions in the reader's language.</summary>
    public static JsonObject Build(IStringLocalizer texts)
    {
        var schema = Of(
            texts,
            "kit",
            [KitKeys.Title, KitKeys.Language, KitKeys.Steps],
            (KitKeys.Title, Sentence(KitLimits.Title)),
            (KitKeys.Language, Words(KitKeys.Languages)),
            (KitKeys.Purpose, Sentence(KitLimits.Purpose, least: 0)),
            (KitKeys.Author, Sentence(KitLimits.Author, least: 0)),
            (KitKeys.Licence, Sentence(KitLimits.Licence, least: 0)),
            (KitKeys.Steps, List(Step(texts), 1, KitLimits.Steps))
        );
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", texts["schema.title"].Value);
        return schema;
    }

    private static JsonObject Step(IStringLocalizer texts) =>
        Of(
            texts,
            "step",
            [KitKeys.Id, KitKeys.Kind, KitKeys.Title, KitKeys.Minutes],
            (KitKeys.Id, Id()),
            (KitKeys.Kind, Words(KitKeys.Of<StepKind>())),
            (KitKeys.Title, Sentence(KitLimits.Title)),
            (KitKeys.Minutes, Number(1, KitLimits.Minutes)),
            (KitKeys.Notes, Sentence(KitLimits.Notes, least: 0)),
            (KitKeys.Prompts, List(EitherOr(Sentence(KitLimits.Prompt), Prompt(texts)), 0, KitLimits.Prompts)),
            (
                KitKeys.Columns,
                List(EitherOr(Words(KitKeys.Of<ContributionKind>()), Column(texts)), 0, KitKeys.Of<ContributionKind>().Count)
            ),
            (KitKeys.Groups, Groups(texts)),
            (KitKeys.Rounds, Number(1, KitLimits.Rounds)),
            (KitKeys.Anonymity, Words(KitKeys.Of<Anonymity>())),
            (KitKeys.Visibility, Words(KitKeys.Of<Visibility>())),
            (KitKeys.Moderation, Words(KitKeys.Of<Moderation>())),
            (KitKeys.Confidential, Flag()),
            (KitKeys.Vote, Vote(texts))
        );

    private static JsonObject Prompt(IStringLocalizer texts) =>
        Of(
            texts,
            "prompt",
            [KitKeys.Text],
            (KitKeys.Text, Sentence(KitLimits.Prompt)),
            (KitKeys.Hints, List(Sentence(KitLimits.Hint), 0, KitLimits.Hints))
        );

    private static JsonObject Column(IStringLocalizer texts) =>
        Of(
            texts,
            "column",
            [KitKeys.Kind],
            (KitKeys.Kind, Words(KitKeys.Of<ContributionKind>())),
            (KitKeys.Label, Sentence(KitLimits.Label, least: 0)),
            (KitKeys.Min, Number(0, KitLimits.LinesPerGroup)),
            (KitKeys.Max, Number(1, KitLimits.LinesPerGroup))
        );

    private static JsonObject Groups(IStringLocalizer texts) =>
        Of(
            texts,
            "groups",
            [KitKeys.Min, KitKeys.Max],
            (KitKeys.Min, Number(1, KitLimits.PeoplePerGroup)),
            (KitKeys.Max, Number(1, KitLimits.PeoplePerGroup)),
            (KitKeys.Mix, Flag())
        );

    private static JsonObject Vote(IStringLocalizer texts) =>
        Of(
            texts,
            "vote",
            [],
            (KitKeys.On, List(Id(), 0, KitLimits.Steps)),
            (KitKeys.Dots, Number(1, KitLimits.Dots)),
            (KitKeys.SeveralPerLine, Flag()),
            (KitKeys.Secret, Flag())
        );

    private static JsonObject Of(
        IStringLocalizer texts,
        string part,
        IReadOnlyList<string> required,
        params (string Key, JsonObject Type)[] keys
    )
    {
        var properties = new JsonObject();
        foreach (var (key, type) in keys)
        {
            type["description"] = texts[$"schema.{part}.{key}"].Value;
            properties[key] = type;
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Sentence(int most, int least = 1) =>
        new()
        {
            ["type"] = "string",
            ["minLength"] = least,
            ["maxLength"] = most,
        };

    private static JsonObject Id() =>
        new()
        {
            ["type"] = "string",
            ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$",
            ["maxLength"] = KitLimits.Id,
        };

    private static JsonObject Number(int least, int most) =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = least,
            ["maximum"] = most,
        };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Words(IReadOnlyList<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private static JsonObject List(JsonObject item, int least, int most) =>
        new()
        {
            ["type"] = "array",
            ["items"] = item,
            ["minItems"] = least,
            ["maxItems"] = most,
        };

    private static JsonObject EitherOr(JsonObject shortForm, JsonObject wholeForm) =>
        new() { ["oneOf"] = new JsonArray(shortForm, wholeForm) };
}
