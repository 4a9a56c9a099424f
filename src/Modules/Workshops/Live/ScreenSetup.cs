using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Design;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Live;

/// <summary>What a page of a workshop tells its script once: what does not change while the workshop is held.</summary>
/// <param name="front">Knows where the icons lie.</param>
/// <param name="names">Names kinds and colleges.</param>
internal sealed class ScreenSetup(FrontEnd front, IStringLocalizer<DesignTexts> names)
{
    /// <summary>The data block's JSON; it can stand in a page, since it holds no <c>&lt;</c>.</summary>
    /// <param name="meeting">The workshop.</param>
    /// <param name="words">The sentences of the page: every text of this localizer, by key.</param>
    /// <param name="more">What only this page needs.</param>
    public string Json(Meeting meeting, IStringLocalizer words, object? more = null) =>
        JsonSerializer.Serialize(
            new
            {
                Base = $"/ateliers/{meeting.Id}",
                meeting.Title,
                front.Icons,
                Steps = meeting.Kit.Steps.Select(Of),
                Kinds = Enum.GetValues<ContributionKind>()
                    .ToDictionary(kind => kind.Slug(), kind => new { Name = names[$"kind.{kind.Slug()}"].Value, Icon = kind.Icon() }),
                Colleges = Enum.GetValues<College>()
                    .ToDictionary(
                        college => college.Slug(),
                        college => new { Name = names[$"college.{college.Slug()}"].Value, Icon = college.Icon() }
                    ),
                Words = words.GetAllStrings(includeParentCultures: true).ToDictionary(text => text.Name, text => text.Value),
                More = more ?? new { },
            },
            JsonSerializerOptions.Web
        );

    private static object Of(KitStep step) =>
        new
        {
            step.Id,
            Kind = step.Kind.Slug(),
            step.Title,
            step.Minutes,
            step.Rounds,
            Prompts = step.Prompts.Select(prompt => new { prompt.Text, prompt.Hints }),
            Columns = step.Columns.Select(column => new
            {
                Kind = column.Kind.Slug(),
                column.Label,
                column.Min,
                column.Max,
            }),
            Anonymity = step.Anonymity.Slug(),
            Visibility = step.Visibility.Slug(),
            Moderation = step.Moderation.Slug(),
            Confidential = step.IsConfidential,
            Vote = step.Vote is { } vote
                ? new
                {
                    vote.On,
                    vote.Dots,
                    vote.SeveralPerLine,
                    Secret = vote.IsSecret,
                }
                : null,
        };
}
