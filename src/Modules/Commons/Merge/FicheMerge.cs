namespace Maillage.Commons.Merge;

/// <summary>One field that two people changed differently.</summary>
internal sealed record FicheConflict(FicheField Field, string Before, string Mine, string Theirs);

/// <summary>
/// Two people changed the same version of a fiche. What only one of them changed is taken; what both changed differently waits for
/// a choice, and until then says what the last one typed, so that nothing typed is lost.
/// </summary>
/// <param name="Merged">Both, with mine where they conflict.</param>
/// <param name="Conflicts">The fields to choose.</param>
internal sealed record FicheMerge(FicheContent Merged, IReadOnlyList<FicheConflict> Conflicts)
{
    /// <param name="before">What both started from.</param>
    /// <param name="mine">What she sends.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    public static FicheMerge Of(FicheContent before, FicheContent mine, FicheContent theirs)
    {
        var merged = theirs;
        var conflicts = new List<FicheConflict>();
        foreach (var field in FicheField.All)
        {
            var (was, hers, others) = (field.Text(before), field.Text(mine), field.Text(theirs));
            if (hers == was)
            {
                continue;
            }

            merged = field.Take(merged, mine);
            if (others != was && others != hers)
            {
                conflicts.Add(new(field, was, hers, others));
            }
        }

        return new(merged.AgreedAmong(mine, theirs), conflicts);
    }
}
