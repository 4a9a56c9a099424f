using FsCheck;
using FsCheck.Fluent;
using Maillage.Kernel;

namespace Maillage.Commons.Tests;

public sealed class FicheHistoryTests
{
    [Fact]
    public void Whatever_people_do_the_history_leads_step_by_step_to_what_the_fiche_says() =>
        Check(
            (fiche, _) =>
            {
                fiche.History.Select(version => version.Number).ShouldBe(Enumerable.Range(1, fiche.Version));
                fiche.History[^1].Content.ShouldBeSameAs(fiche.Content);
                fiche.History[^1].Status.ShouldBe(fiche.Status);
                Replay(fiche.History).ShouldBe((fiche.Status, fiche.ChangedAt));
            }
        );

    [Fact]
    public void Every_version_can_be_restored_and_then_says_the_same_but_for_consents_taken_back() =>
        Check(
            (fiche, stamp) =>
            {
                foreach (var earlier in fiche.History.ToList())
                {
                    var wanted = earlier.Content.AgreedAmong(fiche.Content);
                    if (fiche.WhyNotWritten(wanted).Count == 0)
                    {
                        var before = fiche.Version;
                        fiche.Restore(earlier.Content, stamp);
                        (fiche.Version, fiche.History[^1].Act).ShouldBe((before + 1, FicheAct.Restored));
                        fiche.Content.SaysTheSameAs(wanted).ShouldBeTrue();
                        fiche.Content.SaysTheSameAs(earlier.Content with { PersonsAgreed = fiche.Content.PersonsAgreed }).ShouldBeTrue();
                    }
                }
            }
        );

    [Fact]
    public void Nobody_is_ever_named_to_everyone_without_consent() =>
        Check(
            (fiche, _) =>
            {
                foreach (var shown in fiche.History.Where(version => version.Status is FicheStatus.Published))
                {
                    shown.Content.WhyNotNamed().ShouldBeEmpty();
                }
            }
        );

    // The states follow from the acts alone.
    private static (FicheStatus, DateTimeOffset) Replay(IReadOnlyList<FicheVersion> history) =>
        history.Aggregate(
            (FicheStatus.Draft, default(DateTimeOffset)),
            (state, version) =>
                (
                    version.Act switch
                    {
                        FicheAct.Drafted or FicheAct.Reopened => FicheStatus.Draft,
                        FicheAct.Published or FicheAct.TakenIn => FicheStatus.Published,
                        FicheAct.Archived => FicheStatus.Archived,
                        FicheAct.Edited or FicheAct.Restored => state.Item1,
                        _ => throw new ArgumentOutOfRangeException(nameof(history)),
                    },
                    version.At
                )
        );

    private static void Check(Action<Fiche, Stamp> property) =>
        Prop.ForAll(
                Arb.From(from first in InventedContent.Any() from steps in Step().ListOf(12) select (first, steps)),
                story =>
                {
                    var fiche = Fiche.Draft(Guid.CreateVersion7(), story.first, At(0));
                    foreach (var (step, number) in story.steps.Select((step, index) => (step, index + 1)))
                    {
                        Do(fiche, step, At(number));
                    }

                    property(fiche, At(100));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<(int Act, FicheContent Content, int Version)> Step() =>
        from act in Gen.Choose(0, 6)
        from content in InventedContent.Any()
        from version in Gen.Choose(0, 12)
        select (act, content, version);

    // What the fiche refuses leaves no trace.
    private static void Do(Fiche fiche, (int Act, FicheContent Content, int Version) step, Stamp stamp)
    {
        var before = (fiche.Version, fiche.Status, fiche.Content);
        try
        {
            switch (step.Act)
            {
                case 0:
                    fiche.Publish(stamp);
                    break;
                case 1:
                    fiche.Archive(stamp);
                    break;
                case 2:
                    fiche.Reopen(stamp);
                    break;
                case 3:
                    fiche.Restore(fiche.History[step.Version % fiche.History.Count].Content, stamp);
                    break;
                default:
                    fiche.Edit(step.Content, stamp);
                    break;
            }
        }
        catch (RefusedException)
        {
            (fiche.Version, fiche.Status, fiche.Content).ShouldBe(before);
        }
    }

    private static Stamp At(int minute) => new(Some.Camille, Some.Noon.AddMinutes(minute));
}
