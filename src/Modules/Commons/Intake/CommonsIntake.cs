using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Commons.Intake;

/// <summary>How what was accepted in a source joins the commons; the caller saves.</summary>
internal sealed class CommonsIntake(PlatformDb db, TimeProvider clock) : ICommonsIntake
{
    public async Task TakeIn(AcceptedStatement statement, CancellationToken cancel)
    {
        if (await db.FindAsync<Contribution>([statement.Id], cancel) is { } known)
        {
            known.TakeInAgain(statement);
        }
        else
        {
            db.Add(Contribution.TakeIn(statement, clock.GetUtcNow()));
        }
    }

    public async Task TakeIn(AcceptedInitiative initiative, CancellationToken cancel)
    {
        var (content, quote) = (Described(initiative), FicheQuote.Of(initiative.From, initiative.Words));
        if (await db.FindAsync<Fiche>([initiative.Id], cancel) is { } known)
        {
            known.TakeInAgain(content, quote, clock.GetUtcNow());
        }
        else
        {
            db.Add(Fiche.TakeIn(initiative.Id, content, quote, clock.GetUtcNow()));
        }
    }

    public async Task Withdraw(Guid id, CancellationToken cancel)
    {
        if (await db.FindAsync<Contribution>([id], cancel) is { } statement)
        {
            db.Remove(statement);
        }
        else if (await db.FindAsync<Fiche>([id], cancel) is { IsAsTakenIn: true } fiche)
        {
            db.Remove(fiche);
        }
    }

    // A title drawn from a document is never refused: it is cleaned, and cut where a person's would be refused.
    private static FicheContent Described(AcceptedInitiative initiative)
    {
        var title = CleanText.Line(initiative.Title);
        title = title.Length > 0 ? title : CleanText.Line(initiative.Words.Shown);
        return new()
        {
            Kind = initiative.Kind,
            StartsOn = initiative.StartsOn,
            Title = CleanText.Cut(title, FicheRules.MaxTitle),
            Places = initiative.Places,
            Themes = initiative.Themes,
        };
    }
}
