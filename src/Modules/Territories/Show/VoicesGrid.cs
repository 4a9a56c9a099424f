using Maillage.Commons.Contracts;

namespace Maillage.Territories.Show;

/// <summary>Who spoke of what: colleges by themes, where a zero is a blind spot.</summary>
/// <param name="Themes">The themes most spoken of, at most six.</param>
/// <param name="Rows">One row a college: how many statements on each theme.</param>
public sealed record VoicesGrid(IReadOnlyList<string> Themes, IReadOnlyList<VoicesRow> Rows)
{
    private const int MostThemes = 6;
    private const int MostInvitations = 3;

    /// <summary>How many colleges said nothing on a theme.</summary>
    public int Holes => Rows.Sum(row => row.Counts.Count(count => count == 0));

    /// <summary>Whom to invite first: the colleges silent on what the others speak of most, each named once while others are left.</summary>
    public IReadOnlyList<(College College, string Theme)> Invitations =>
        [
            .. Themes
                .SelectMany(
                    (theme, at) =>
                        Rows.Where(row => row.Counts[at] == 0)
                            .Select(row => (row.College, Theme: theme, Voices: Rows.Sum(other => other.Counts[at])))
                )
                .OrderByDescending(hole => hole.Voices)
                .DistinctBy(hole => hole.College)
                .Take(MostInvitations)
                .Select(hole => (hole.College, hole.Theme)),
        ];

    /// <summary>The grid of a territory; null when nobody's college is known.</summary>
    public static VoicesGrid? Of(IReadOnlyDictionary<(College College, string Theme), int> voices)
    {
        var themes = voices
            .Where(voice => voice.Value > 0)
            .GroupBy(voice => voice.Key.Theme)
            .OrderByDescending(theme => theme.Sum(voice => voice.Value))
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Take(MostThemes)
            .Select(theme => theme.Key)
            .ToArray();
        return themes.Length == 0
            ? null
            : new(
                themes,
                [
                    .. Enum.GetValues<College>()
                        .Select(college => new VoicesRow(college, [.. themes.Select(theme => voices.GetValueOrDefault((college, theme)))])),
                ]
            );
    }
}

/// <summary>What one college said on each theme of the grid.</summary>
public sealed record VoicesRow(College College, IReadOnlyList<int> Counts);
