using Maillage.Commons.Contracts;
using Maillage.Kernel;

namespace Maillage.Commons.Tests;

public sealed class FicheTests
{
    /// <summary>What each step makes of each state; a refusal where it leads nowhere.</summary>
    [Theory]
    [InlineData("Draft", "publish", "Published", "Published")]
    [InlineData("Draft", "archive", "Archived", "Archived")]
    [InlineData("Draft", "reopen", "fiche.not-archived", null)]
    [InlineData("Published", "publish", "Published", "Published")]
    [InlineData("Published", "archive", "Archived", "Archived")]
    [InlineData("Published", "reopen", "fiche.not-archived", null)]
    [InlineData("Archived", "publish", "fiche.archived", null)]
    [InlineData("Archived", "archive", "fiche.archived", null)]
    [InlineData("Archived", "reopen", "Draft", "Reopened")]
    public void Each_step_leads_from_each_state_to_one_other_or_is_refused(string from, string step, string outcome, string? act)
    {
        var fiche = In(Enum.Parse<FicheStatus>(from));
        var version = fiche.Version;
        var reached = Try(fiche, step);

        reached.ShouldBe(outcome);
        fiche.Version.ShouldBe(act is null ? version : version + 1);
        fiche.History[^1].Act.ToString().ShouldBe(act ?? fiche.History[^1].Act.ToString());
    }

    [Fact]
    public void A_fiche_tells_all_that_it_lacks_before_anyone_publishes_it()
    {
        var bare = Fiche.Draft(Guid.CreateVersion7(), new() { Kind = FicheKind.Initiative, Title = "Verger" }, Some.Hand);

        bare.WhyNotPublishable().Select(refusal => refusal.Code).ShouldBe(["fiche.no-summary", "fiche.no-place"]);
        Should.Throw<RefusedException>(() => bare.Publish(Some.Hand)).Refusals.Count.ShouldBe(2);
        bare.Status.ShouldBe(FicheStatus.Draft);
    }

    [Fact]
    public void A_second_publication_keeps_the_first_date()
    {
        var fiche = In(FicheStatus.Published);
        fiche.Archive(new(Some.Camille, Some.Noon.AddDays(1)));
        fiche.Reopen(new(Some.Camille, Some.Noon.AddDays(2)));
        fiche.Publish(new(Some.Camille, Some.Noon.AddDays(3)));

        fiche.PublishedAt.ShouldBe(Some.Noon);
        fiche.ChangedAt.ShouldBe(Some.Noon.AddDays(3));
    }

    [Fact]
    public void What_everyone_reads_stays_readable_whoever_edits_it()
    {
        var fiche = In(FicheStatus.Published);
        Should
            .Throw<RefusedException>(() => fiche.Edit(Some.Garden with { Places = [] }, Some.Hand))
            .Refusals.Single()
            .Code.ShouldBe("fiche.no-place");
        fiche.Content.Places.ShouldBe([Some.Dinan]);
    }

    [Fact]
    public void A_fiche_drawn_from_a_source_may_do_without_a_summary_but_not_without_consents()
    {
        var fiche = Fiche.TakeIn(
            Guid.CreateVersion7(),
            Some.Garden with
            {
                Summary = "",
                Body = "",
            },
            FicheQuote.Of(Some.Initiative().From, Some.Initiative().Words),
            Some.Noon
        );

        fiche.WhyNotWritten(fiche.Content).ShouldBeEmpty();
        fiche
            .WhyNotWritten(fiche.Content with { ExactActors = ["Marie Dupin"] })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("fiche.person-without-consent");
    }

    private static Fiche In(FicheStatus status)
    {
        var fiche = Fiche.Draft(Guid.CreateVersion7(), Some.Garden, Some.Hand);
        if (status is not FicheStatus.Draft)
        {
            fiche.Publish(Some.Hand);
        }

        if (status is FicheStatus.Archived)
        {
            fiche.Archive(Some.Hand);
        }

        return fiche;
    }

    private static string Try(Fiche fiche, string step)
    {
        try
        {
            Step(fiche, step);
            return fiche.Status.ToString();
        }
        catch (RefusedException refused)
        {
            return refused.Refusals.Single().Code;
        }
    }

    private static void Step(Fiche fiche, string step)
    {
        switch (step)
        {
            case "publish":
                fiche.Publish(Some.Hand);
                break;
            case "archive":
                fiche.Archive(Some.Hand);
                break;
            default:
                fiche.Reopen(Some.Hand);
                break;
        }
    }
}
