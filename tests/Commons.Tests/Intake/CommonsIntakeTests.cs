using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Tests.Intake;

public sealed class CommonsIntakeTests
{
    [Fact]
    public async Task A_statement_taken_in_twice_is_kept_once_and_changes_nothing()
    {
        await using var commons = await CommonsDatabase.Create();
        var said = Some.Barrier();
        await TakeIn(commons, said);

        var written = await TakeIn(commons, said with { Places = [Some.Dinan] });

        written.ShouldBe(0);
        var kept = await commons.Ask(db => db.Set<Contribution>().SingleAsync());
        kept.Words.ShouldBe(said.Words, Comparison);
        kept.Places.ShouldBe([Some.Dinan]);
    }

    [Fact]
    public async Task A_statement_corrected_by_a_reviewer_is_brought_up_to_date()
    {
        await using var commons = await CommonsDatabase.Create();
        var said = Some.Barrier();
        await TakeIn(commons, said);
        await TakeIn(commons, said with { Kind = ContributionKind.Besoin });

        (await commons.Ask(db => db.Set<Contribution>().SingleAsync())).Kind.ShouldBe(ContributionKind.Besoin);
    }

    [Fact]
    public async Task A_statement_stays_tied_to_its_fiche_when_its_source_is_taken_in_again()
    {
        await using var commons = await CommonsDatabase.Create();
        var (said, fiche) = (Some.Barrier(), Guid.CreateVersion7());
        await TakeIn(commons, said with { About = fiche });
        await TakeIn(commons, said with { From = said.From with { SourceVersion = 2 } });

        var kept = await commons.Ask(db => db.Set<Contribution>().SingleAsync());
        (kept.About, kept.SourceVersion).ShouldBe((fiche, 2));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("🌻")]
    public async Task A_title_too_long_is_cut_between_characters(string start)
    {
        await using var commons = await CommonsDatabase.Create();
        var found = Some.Initiative(title: start + string.Concat(Enumerable.Repeat("🌻", 200)));
        await TakeIn(commons, found);

        var title = (await commons.Ask(db => db.Set<Fiche>().SingleAsync())).Content.Title;
        title.Length.ShouldBeInRange(FicheRules.MaxTitle - 1, FicheRules.MaxTitle);
        CleanText.Line(title).ShouldBe(title);
    }

    [Fact]
    public async Task An_initiative_becomes_a_published_fiche_that_quotes_its_source_and_shows_no_name()
    {
        await using var commons = await CommonsDatabase.Create();
        var found = Some.Initiative();
        await TakeIn(commons, found);

        var fiche = await commons.Ask(db => db.Set<Fiche>().Include(f => f.History).SingleAsync());
        (fiche.Status, fiche.Content.Title, fiche.History.Count).ShouldBe((FicheStatus.Published, found.Title, 1));
        fiche.Quotes.Single().Masked().Shown.ShouldBe("█████ tient la carte des producteurs.");
    }

    [Fact]
    public async Task An_initiative_taken_in_twice_changes_nothing()
    {
        await using var commons = await CommonsDatabase.Create();
        var found = Some.Initiative();
        await TakeIn(commons, found);

        (await TakeIn(commons, found)).ShouldBe(0);
    }

    [Fact]
    public async Task What_people_wrote_stays_when_the_source_is_taken_in_again()
    {
        await using var commons = await CommonsDatabase.Create();
        var found = Some.Initiative();
        await TakeIn(commons, found);
        await Edit(commons, Some.Garden);
        await TakeIn(commons, found with { Title = "Autre titre", Words = MaskedText.Plain("La carte est tenue.") });

        var fiche = await commons.Ask(db => db.Set<Fiche>().SingleAsync());
        (fiche.Content.Title, fiche.Quotes.Single().Words).ShouldBe((Some.Garden.Title, "La carte est tenue."));
    }

    [Fact]
    public async Task An_undone_decision_takes_the_initiative_away_unless_people_have_written_it_since()
    {
        await using var commons = await CommonsDatabase.Create();
        var (untouched, edited) = (Some.Initiative(), Some.Initiative());
        await TakeIn(commons, edited);
        await Edit(commons, Some.Garden);
        await TakeIn(commons, untouched);

        await Withdraw(commons, untouched.Id);
        await Withdraw(commons, edited.Id);

        (await commons.Ask(db => db.Set<Fiche>().Select(f => f.Id).ToListAsync())).ShouldBe([edited.Id]);
    }

    [Fact]
    public async Task Withdrawing_what_is_not_there_is_no_error()
    {
        await using var commons = await CommonsDatabase.Create();
        (await Withdraw(commons, Guid.CreateVersion7())).ShouldBe(0);
    }

    [Fact]
    public async Task Followers_hear_of_everything_saved_before_the_caller_goes_on()
    {
        await using var commons = await CommonsDatabase.Create();
        var heard = new List<CommonsChanged>();
        commons.Bell.Follow((news, _) => Task.FromException(new InvalidOperationException("a follower that fails")));
        commons.Bell.Follow(
            (news, _) =>
            {
                heard.Add(news);
                return Task.CompletedTask;
            }
        );
        var (said, found) = (Some.Barrier(), Some.Initiative());
        await TakeIn(commons, said);
        await TakeIn(commons, found);

        heard.SelectMany(news => news.Statements).ShouldBe([said.Id]);
        heard.SelectMany(news => news.Fiches).ShouldBe([found.Id]);
    }

    private static readonly IEqualityComparer<MaskedText> Comparison = EqualityComparer<MaskedText>.Create(
        (one, other) => one!.Exact == other!.Exact && one.Withheld.SequenceEqual(other.Withheld)
    );

    private static Task<int> TakeIn(CommonsDatabase commons, AcceptedStatement said) =>
        commons.With<ICommonsIntake, int>(
            async (intake, db) =>
            {
                await intake.TakeIn(said, CancellationToken.None);
                return await db.SaveChangesAsync();
            }
        );

    private static Task<int> TakeIn(CommonsDatabase commons, AcceptedInitiative found) =>
        commons.With<ICommonsIntake, int>(
            async (intake, db) =>
            {
                await intake.TakeIn(found, CancellationToken.None);
                return await db.SaveChangesAsync();
            }
        );

    private static Task<int> Withdraw(CommonsDatabase commons, Guid id) =>
        commons.With<ICommonsIntake, int>(
            async (intake, db) =>
            {
                await intake.Withdraw(id, CancellationToken.None);
                return await db.SaveChangesAsync();
            }
        );

    private static Task<int> Edit(CommonsDatabase commons, FicheContent content) =>
        commons.Ask(async db =>
        {
            (await db.Set<Fiche>().SingleAsync()).Edit(content, Some.Hand);
            return await db.SaveChangesAsync();
        });
}
