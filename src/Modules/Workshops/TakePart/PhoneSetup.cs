using Maillage.Commons.Contracts;
using Maillage.Design;
using Maillage.Workshops.Live;
using Maillage.Workshops.Minutes;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.TakePart;

/// <summary>What the participant's page tells its script: who she is, what she said and what she voted. Nothing of the others.</summary>
internal sealed class PhoneSetup(ScreenSetup setup, IStringLocalizer<TakePartTexts> texts)
{
    public string Json(Meeting meeting, object more) => setup.Json(meeting, texts, more);

    /// <summary>What only she may know, and what does not change.</summary>
    public static object More(PhoneReader reader, Participant me, PhoneView view) =>
        new
        {
            view.Seq,
            Limit = LineText.Longest,
            Colleges = view.Me.Colleges.Select(college => college.Slug()),
            When = view.StartsAt.InWords(),
            view.Place,
            view.Language,
            Follow = MinutesAddress.Fate(view.Workshop),
            Minutes = MinutesAddress.Of(view.Workshop),
            Me = new
            {
                College = me.College?.Slug(),
                Name = me.Name?.Text ?? "",
                Named = me.NameMayBeShown,
            },
            Mine = reader
                .Said()
                .Select(line => new
                {
                    line.Id,
                    line.Step,
                    line.Prompt,
                    Kind = line.Kind.Slug(),
                    line.Text,
                    At = line.At.ToUnixTimeMilliseconds(),
                    line.State,
                    Secret = line.IsSecret,
                })
                .ToList(),
            Votes = reader
                .Voted()
                .Select(vote => new
                {
                    vote.Step,
                    vote.Line,
                    vote.Dots,
                    Stance = vote.Stance?.Slug(),
                })
                .ToList(),
        };
}
